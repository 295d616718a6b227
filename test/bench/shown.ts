import { partNames } from '../whole-system/started-system';
import { decisionsIn } from '../whole-system/bench-definition';
import type { Call } from '../whole-system/machine';
import { rateOf, type Rounds } from './rounds';
import { percentile } from '../whole-system/percentile';
import { table } from '../whole-system/table';

/** What was measured, as three plain tables. */
export const shown = (measured: readonly Rounds[]): string =>
  [
    'Livscykler: sex enkla steg och ett för N förvaltningar; varje beslut är lista, ta, svara med 1 KB.',
    rates(measured),
    '\nMillisekunder per anrop, p50 / p95',
    times(measured),
    '\nProcessortid per livscykel, millisekunder',
    cpu(measured),
  ].join('\n');

const named = ({ receivers, clients }: Rounds): string => `N=${receivers} × ${clients}`;

const rates = (measured: readonly Rounds[]): string =>
  table(
    [
      '',
      'beslut',
      'livscykler',
      'livsc./s',
      'i varven',
      'beslut/s',
      'svar s',
      'tömt s',
      '503',
      'händelser',
      'i Temporal',
    ],
    measured.map((row) => {
      const decisions = decisionsIn(row.receivers);
      return [
        named(row),
        String(decisions),
        String(row.lifecycles),
        rateOf(row).toFixed(2),
        row.rates.map((rate) => rate.toFixed(2)).join('–'),
        (rateOf(row) * decisions).toFixed(0),
        row.answered.toFixed(1),
        row.drained.toFixed(1),
        String(row.times.turnedAway),
        row.events.toFixed(1),
        row.history.toFixed(1),
      ];
    }),
  );

const calls: Readonly<Record<Call, string>> = {
  create: 'starta',
  list: 'lista',
  claim: 'ta',
  settle: 'svara',
};

const times = (measured: readonly Rounds[]): string =>
  table(
    ['', ...Object.values(calls)],
    measured.map((row) => [
      named(row),
      ...(Object.keys(calls) as Call[]).map((call) =>
        [50, 95].map((per) => percentile(row.times.ms[call], per).toFixed(1)).join(' / '),
      ),
    ]),
  );

const cpu = (measured: readonly Rounds[]): string =>
  table(
    ['', ...partNames, 'summa', 'per beslut', '(klienterna)'],
    measured.map((row) => {
      const sum = partNames.reduce((total, part) => total + row.cpu[part], 0);
      return [
        named(row),
        ...partNames.map((part) => inMs(row.cpu[part])),
        inMs(sum),
        ((sum * 1_000) / decisionsIn(row.receivers)).toFixed(1),
        inMs(row.cpu.clients),
      ];
    }),
  );

const inMs = (seconds: number): string => (seconds * 1_000).toFixed(0);
