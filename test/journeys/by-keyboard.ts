import { AtKeyboard } from './at-keyboard';
import type { StaffSystem } from './staff-system';

/** From the door to the queue, without a mouse. `name`: as the provider's page shows it. */
export async function byKeyboard(system: StaffSystem, name: string): Promise<AtKeyboard> {
  const keys = new AtKeyboard(await system.arrive());
  await keys.atWork.open('ko');
  await keys.tabTo({ name: 'Logga in', is: 'a' });
  await keys.follow('**/interaction/**');
  await keys.tabTo({ name, is: 'button' });
  await keys.follow('**/personal/ko');
  await keys.atWork.settled();
  return keys;
}
