import { analysed, coordinated, followedUp } from '../support/lives';
import { Story } from '../support/story';

describe('a whole life over HTTP', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  test('takes a punktdialog from its question to the archive', async () => {
    const dialogue = await story.create();
    await coordinated(story, dialogue);
    await analysed(story, dialogue);
    await followedUp(story, dialogue);
    expect(await story.read(dialogue)).toMatchObject({ ended: 'completed', waiting: [] });
  });
});
