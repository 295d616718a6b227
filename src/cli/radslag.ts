#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigFailure } from '../config';
import { LocalFailure } from '../local/local-failure';
import { start } from './start';

const program = new Command('radslag')
  .description('Rådslag: kommunens dialoger med invånare och brukare, från plan till uppföljning.')
  .helpOption('-h, --help', 'visar den här hjälpen')
  .helpCommand('help [kommando]', 'visar hjälp för ett kommando');

program
  .command('start')
  .description('startar allt på den här datorn: databas, Temporal, inloggning, API och drivare')
  .action(start);

program.parseAsync().catch((error: unknown) => {
  // What a person can mend is a sentence; everything else is a fault and shows where.
  const isMendable = error instanceof LocalFailure || error instanceof ConfigFailure;
  process.stderr.write(
    `Fel: ${isMendable ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
