import type { Settings } from '../config';
import { LocalFailure } from './local-failure';
import { isFree } from './ports';
import { runningSystem } from './running-system';

/** Everything that can be told before anything is started. @throws LocalFailure with the mend */
export async function checkBeforeStart(settings: Settings, folder: string): Promise<void> {
  if (settings.isProduction) {
    throw new LocalFailure(
      'radslag start är till för prov och utveckling: i drift körs `radslag api` och `radslag worker`, se docs/operations.md.',
    );
  }
  const running = runningSystem(folder);
  if (running !== undefined) {
    throw new LocalFailure(
      `Rådslag körs redan på ${running.address} (process ${String(running.pid)}): stoppa det med Ctrl-C där, eller välj en annan mapp och port med DATA_DIR=… PORT=….`,
    );
  }
  const { host, port } = settings.http;
  if (!(await isFree(port, host))) {
    const other = await firstFree(port + 1, host);
    throw new LocalFailure(
      `Port ${String(port)} är upptagen av ett annat program: stoppa det, eller välj en annan port, till exempel PORT=${String(other)} npm start.`,
    );
  }
}

const firstFree = async (port: number, host: string): Promise<number> =>
  (await isFree(port, host)) || port >= 65_535 ? port : firstFree(port + 1, host);
