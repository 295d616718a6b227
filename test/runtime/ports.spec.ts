import { freePort } from '../../src/local/ports';

describe('a free port', () => {
  it('is promised to one alone, before that one listens on it', async () => {
    const ports: number[] = [];
    while (ports.length < 400) ports.push(await freePort());
    expect(new Set(ports).size).toBe(ports.length);
  });
});
