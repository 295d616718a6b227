import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { DatabaseError } from 'pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter cuts a migration at every semicolon, also inside a function's body, and runs the pieces one by one on
 * whatever connections are free. Here a script goes to the server as it is: one message, so all of it or nothing.
 */
export class WholeScripts extends PrismaPg {
  override async connect(): Promise<Adapter> {
    return whole(await super.connect());
  }

  override async connectToShadowDb(): Promise<Adapter> {
    return whole(await super.connectToShadowDb());
  }
}

function whole(adapter: Adapter): Adapter {
  // The adapter's declared client is a Pool: a message of several statements is one implicit transaction.
  const pool = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    await pool.query(script).catch(inPrismasWords);
  };
  return adapter;
}

function inPrismasWords(fault: unknown): never {
  if (!(fault instanceof DatabaseError)) throw fault;
  throw new DriverAdapterError({
    kind: 'postgres',
    code: fault.code ?? 'XX000',
    severity: fault.severity ?? 'ERROR',
    message: fault.message,
    detail: fault.detail,
    column: fault.column,
    hint: fault.hint,
  });
}
