import type { Page } from '../../src/contract/page';
import type { TaskItem } from '../../src/contract/task';
import * as records from '../support/sample-records';
import { Story } from '../support/story';

describe('a task', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  test('is listed for those asked, with why and what happens otherwise', async () => {
    const dialogue = await story.create();
    const { items } = await story.get<Page<TaskItem>>(records.LEAD, 'tasks/mine');
    const task = items.find((item) => item.dialogue.id === dialogue);
    expect(task).toMatchObject({ key: 'state-question', title: 'Formulera frågan', overdue: false });
    expect(task?.why).toEqual([
      expect.objectContaining({
        role: 'project-lead',
        asDeputy: false,
        holder: { id: records.LEAD, name: 'Anna Lindqvist' },
      }),
    ]);
    expect(task?.otherwise.map(({ kind }) => kind)).toEqual(['reminded', 'reminded', 'escalated']);
  });

  test('is settled with its record and asks the next', async () => {
    const dialogue = await story.create();
    const open = await story.settle(records.LEAD, dialogue, 'state-question', { record: records.question });
    expect(open).toEqual(['influence-check']);
  });
});
