#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import { ConfigFailure } from '../config';
import { LocalFailure } from '../local/local-failure';
import { api } from './api';
import { forward, now } from './clock';
import { demo } from './demo';
import { doctor } from './doctor';
import { importContributions } from './import';
import { migrate } from './migrate';
import { hold, notices, release } from './notices';
import { reconcile } from './reconcile';
import { start } from './start';
import { verify } from './verify';
import { worker } from './worker';

const program = new Command('radslag')
  .description('Rådslag: kommunens dialoger med invånare och brukare, från plan till uppföljning.')
  .helpOption('-h, --help', 'visar den här hjälpen')
  .helpCommand('help [kommando]', 'visar hjälp för ett kommando');

program
  .command('start')
  .description('startar allt på den här datorn: databas, Temporal, inloggning, API och drivare')
  .action(start);
program.command('api').description('kör API:t (i drift, så många som behövs)').action(api);
program.command('worker').description('kör drivaren (i drift, så många som behövs)').action(worker);
program.command('migrate').description('uppdaterar databasen till den här versionen').action(migrate);
program
  .command('reconcile')
  .description(
    'berättar för Temporal på nytt hur det står till med alla dialoger som inte är klara, om dess lager gått förlorat',
  )
  .option(
    '--anew',
    'börjar om varje arbetsflöde där registret står: efter att en version har tagits tillbaka',
  )
  .action(reconcile);
program
  .command('verify')
  .description(
    'kontrollerar att registret är helt och att allt annat stämmer med det; läser bara, felkod 1 om något skiljer',
  )
  .option('--patience <sekunder>', 'så länge Temporal får ligga efter', secondsOf, 10)
  .option(
    '--all',
    'frågar varje arbetsflöde, inte bara dem som visar något annat än registret: efter en återläsning',
  )
  .action(verify);
program
  .command('doctor')
  .description('kontrollerar Node, PostgreSQL, migreringar, Temporal och disk')
  .action(doctor);

program
  .command('demo')
  .description(
    'låter elva personer föra en dialog från idé till arkiv, på det system som är igång eller ett eget',
  )
  .option('--contributions <fil>', 'bidrag som de kom, i CSV; annars ett medföljande exempel')
  .action(demo);

program
  .command('import <fil>')
  .description('tar in bidrag ur en CSV- eller Excelfil; kolumnerna gissas ur rubrikerna')
  .requiredOption('--dialogue <id>', 'dialogen som bidragen hör till')
  .requiredOption('--method <metod>', 'hur de samlades in, till exempel enkät')
  .requiredOption('--collector <vem>', 'vem som samlade in dem')
  .requiredOption('--from <datum>', 'insamlingens första dag')
  .requiredOption('--to <datum>', 'insamlingens sista dag')
  .option('--title <titel>', 'underlagets namn (annars filens)')
  .option('--all-or-nothing', 'sparar inget om någon rad är fel')
  .option('--as <person>', 'i utveckling: den som importerar; annars gäller API-nyckeln i RADSLAG_TOKEN')
  .action(importContributions);

const letters = program
  .command('notices')
  .description('visar om brev hålls; efter en återläsning hålls de tills någon har sett efter')
  .action(notices);
letters.command('hold').description('håller det som skrivs från och med nu').action(hold);
letters.command('release').description('släpper det som har hållits').action(release);

const clock = program.command('clock').description('visar eller flyttar systemets klocka (aldrig i drift)');
clock.command('now').description('visar vad klockan är').action(now);
clock
  .command('forward <tid>')
  .description('låter tiden gå för alla dialoger: 30d, 2w, 12h, 45min')
  .action(forward);

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new InvalidArgumentError('Skriv ett antal sekunder.');
}

// Whoever reads may have read enough (`radslag verify | head`): the command goes on to its end and its exit code.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

program.parseAsync().catch((error: unknown) => {
  // What a person can mend is a sentence; everything else is a fault and shows where.
  const isMendable = error instanceof LocalFailure || error instanceof ConfigFailure;
  const says = isMendable ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Fel: ${says ?? ''}\n`);
  process.exitCode = 1;
});
