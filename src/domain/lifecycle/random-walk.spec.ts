import fc from 'fast-check';

import { agenda } from './agenda';
import type { Command } from './command';
import { decide } from './decide';
import { rebuild } from './evolve';
import { stepOf } from './steps';
import type { Task } from './state';
import { calendar, organisation } from './testing/story';
import { frozen, stranger, walk, walks } from './testing/walking';
import { definitions } from '../definitions/definitions';

const runs = { numRuns: 60 };

describe.each(definitions)('a walk through $id, whatever is done', (definition) => {
  it('never comes to where nobody is asked, nothing is due and nothing has ended', () => {
    fc.assert(
      fc.property(walks, (all) => {
        walk(definition, all, ({ state }) => {
          const isOpen = Object.values(state.tasks).some(
            ({ status, step }) => status === 'open' && step !== definition.escalation.id,
          );
          const isDue = agenda(definition, state, calendar, organisation).length > 0;
          expect([isOpen || isDue, state.ended !== null]).toContain(true);
        });
      }),
      runs,
    );
  });

  it('is the sum of its events, numbered without a gap', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const { events, state } = walk(definition, all, () => undefined);
        expect(rebuild(events)).toEqual(state);
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      runs,
    );
  });

  it('leaves nothing undone that is due', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const story = walk(definition, all, () => undefined);
        story.pass(story.now);
        const next = agenda(definition, story.state, calendar, organisation)[0];
        expect(next === undefined || next.at > story.now).toBe(true);
        expect(story.pass(story.now)).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves nothing open behind an end', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const { state } = walk(definition, all, () => undefined);
        const open = Object.values(state.tasks).filter(({ status }) => status === 'open');
        expect(
          state.ended === null || (open.length === 0 && !Object.values(state.windows).includes('open')),
        ).toBe(true);
      }),
      runs,
    );
  });

  it('voids nothing twice, and ends once and for all', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const { events } = walk(definition, all, () => undefined);
        const voided = new Set<string>();
        const again = events.filter((event) => {
          if (['task-opened', 'task-skipped', 'task-settled'].includes(event.kind) && 'task' in event) {
            voided.delete(event.task);
          }
          if (event.kind !== 'task-voided') return false;
          const isAgain = voided.has(event.task);
          voided.add(event.task);
          return isAgain;
        });
        expect(again).toEqual([]);
        const end = events.findIndex(({ kind }) => kind === 'ended');
        expect([-1, events.length - 1]).toContain(end);
      }),
      runs,
    );
  });

  it('has no void answer behind it', () => {
    fc.assert(
      fc.property(walks, (all) => {
        walk(definition, all, ({ state }) => {
          const at = definition.phases.findIndex(({ id }) => id === state.phase);
          const behind = new Set(
            definition.phases.slice(0, at).flatMap(({ steps }) => steps.map(({ id }) => id)),
          );
          const isNamed = ({ step, member }: Task): boolean => {
            const set = stepOf(definition, step).each;
            return set === undefined || (state.sets[set] ?? []).some(({ id }) => id === member);
          };
          const left = Object.values(state.tasks).filter(
            (task) => task.status === 'void' && behind.has(task.step) && isNamed(task),
          );
          expect(state.ended === null ? left : []).toEqual([]);
        });
      }),
      runs,
    );
  });

  it('is decided the same way twice, and a refusal says which rule', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const story = walk(definition, all, () => undefined);
        frozen(story.state);
        const before = JSON.stringify(story.state);
        const command: Command = { kind: 'settle', task: 'nothing', outcome: 'done' };
        const context = story.context(stranger);
        const decision = decide(definition, story.state, command, context);
        expect(decision.kind).toBe('refused');
        expect(decision).toEqual(decide(definition, story.state, command, context));
        expect(JSON.stringify(story.state)).toBe(before);
      }),
      runs,
    );
  });
});
