import { readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { bundledWorkflows } from './bundle';

/** What the SDK itself weighs, with its source map, and room for our own code many times over. */
const HEAVIEST = 2_000_000;

describe('the workflow code', () => {
  let code: string;
  let bytes: number;
  beforeAll(async () => {
    const { codePath } = await bundledWorkflows();
    bytes = statSync(codePath).size;
    code = readFileSync(codePath, 'utf8');
  }, 60_000);

  /** Every module of the bundle, by webpack's own name for it. */
  const modules = (): readonly string[] =>
    [...code.matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map(([, name]) => name ?? '');

  it('holds our workflows and the SDK, and nothing else', () => {
    const ours = /^\.\/(workflows|src\/temporal\/failure-converter)/;
    const theirs = /^\.\/node_modules\/(@temporalio\/(common|workflow|worker)|nexus-rpc|long|ms)\//;
    const synthetic = /^(__temporal|\?|ignored)/;
    expect(modules().length).toBeGreaterThan(50);
    expect(modules().filter((name) => ![ours, theirs, synthetic].some((known) => known.test(name)))).toEqual(
      [],
    );
  });

  it('holds no zod, no Prisma, no module of Node’s own', () => {
    expect(modules().filter((name) => /zod|prisma|\/pg\//i.test(name))).toEqual([]);
    const used = builtinModules.filter(
      (name) => code.includes(`require("${name}")`) || code.includes(`require("node:${name}")`),
    );
    expect(used).toEqual([]);
  });

  it('is small', () => {
    expect(bytes).toBeLessThan(HEAVIEST);
  });
});
