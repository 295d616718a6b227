/** What the calendar says of a task of ten working days, reminded three days before and on its day, then escalated. */
export interface Counted {
  readonly why: string;
  /** Instant, UTC. */
  readonly asked: string;
  /** Swedish date. */
  readonly due: string;
  /** The first instant, UTC, of the Swedish day it happens on. */
  readonly happens: readonly [reminded: string, onTheDay: string, escalated: string];
}

/**
 * Written by hand from almanacs for Sweden and the European Union's rule for summer time, not by anything that is tried
 * with it. Closed in 2036 and 2037 beside weekends: 11 and 14 April, 1 and 22 May, 6 June, Midsummer Eve 20 June, 24, 25,
 * 26 and 31 December, 1 and 6 January. Summer time from 30 March to 26 October 2036.
 */
export const counted: readonly Counted[] = [
  {
    why: 'Svar på skottdagen, en fredag',
    asked: '2036-02-15T09:00:00.000Z',
    due: '2036-02-29',
    happens: ['2036-02-25T23:00:00.000Z', '2036-02-28T23:00:00.000Z', '2036-03-02T23:00:00.000Z'],
  },
  {
    why: 'Påminns dygnet efter att sommartiden har börjat',
    asked: '2036-03-20T09:00:00.000Z',
    due: '2036-04-03',
    happens: ['2036-03-30T22:00:00.000Z', '2036-04-02T22:00:00.000Z', '2036-04-03T22:00:00.000Z'],
  },
  {
    why: 'Timmen före midnatt den natt sommartiden börjar, och påsk',
    asked: '2036-03-29T22:00:00.000Z',
    due: '2036-04-15',
    happens: ['2036-04-07T22:00:00.000Z', '2036-04-14T22:00:00.000Z', '2036-04-15T22:00:00.000Z'],
  },
  {
    why: 'Timmen före att sommartiden börjar, och påsk',
    asked: '2036-03-30T00:00:00.000Z',
    due: '2036-04-15',
    happens: ['2036-04-07T22:00:00.000Z', '2036-04-14T22:00:00.000Z', '2036-04-15T22:00:00.000Z'],
  },
  {
    why: 'Timmen efter att sommartiden har börjat, och påsk',
    asked: '2036-03-30T02:00:00.000Z',
    due: '2036-04-15',
    happens: ['2036-04-07T22:00:00.000Z', '2036-04-14T22:00:00.000Z', '2036-04-15T22:00:00.000Z'],
  },
  {
    why: 'Timmen före midnatt natten efter att sommartiden har börjat, och påsk',
    asked: '2036-03-30T21:00:00.000Z',
    due: '2036-04-15',
    happens: ['2036-04-07T22:00:00.000Z', '2036-04-14T22:00:00.000Z', '2036-04-15T22:00:00.000Z'],
  },
  {
    why: 'Minuten före midnatt natten efter att sommartiden har börjat, och påsk',
    asked: '2036-03-30T21:59:00.000Z',
    due: '2036-04-15',
    happens: ['2036-04-07T22:00:00.000Z', '2036-04-14T22:00:00.000Z', '2036-04-15T22:00:00.000Z'],
  },
  {
    why: 'Minuten efter midnatt natten efter att sommartiden har börjat, och påsk',
    asked: '2036-03-30T22:01:00.000Z',
    due: '2036-04-16',
    happens: ['2036-04-08T22:00:00.000Z', '2036-04-15T22:00:00.000Z', '2036-04-16T22:00:00.000Z'],
  },
  {
    why: 'Timmen efter midnatt natten efter att sommartiden har börjat, och påsk',
    asked: '2036-03-30T23:00:00.000Z',
    due: '2036-04-16',
    happens: ['2036-04-08T22:00:00.000Z', '2036-04-15T22:00:00.000Z', '2036-04-16T22:00:00.000Z'],
  },
  {
    why: 'Nationaldagen, en fredag',
    asked: '2036-05-26T09:00:00.000Z',
    due: '2036-06-10',
    happens: ['2036-06-03T22:00:00.000Z', '2036-06-09T22:00:00.000Z', '2036-06-10T22:00:00.000Z'],
  },
  {
    why: 'Midsommarafton',
    asked: '2036-06-10T09:00:00.000Z',
    due: '2036-06-25',
    happens: ['2036-06-18T22:00:00.000Z', '2036-06-24T22:00:00.000Z', '2036-06-25T22:00:00.000Z'],
  },
  {
    why: 'Påminns dygnet efter att sommartiden har slutat',
    asked: '2036-10-16T09:00:00.000Z',
    due: '2036-10-30',
    happens: ['2036-10-26T23:00:00.000Z', '2036-10-29T23:00:00.000Z', '2036-10-30T23:00:00.000Z'],
  },
  {
    why: 'Timmen före midnatt den natt sommartiden slutar',
    asked: '2036-10-25T21:00:00.000Z',
    due: '2036-11-07',
    happens: ['2036-11-03T23:00:00.000Z', '2036-11-06T23:00:00.000Z', '2036-11-09T23:00:00.000Z'],
  },
  {
    why: 'Timmen före att sommartiden slutar, första gången klockan är två',
    asked: '2036-10-26T00:00:00.000Z',
    due: '2036-11-07',
    happens: ['2036-11-03T23:00:00.000Z', '2036-11-06T23:00:00.000Z', '2036-11-09T23:00:00.000Z'],
  },
  {
    why: 'Timmen efter att sommartiden har slutat',
    asked: '2036-10-26T02:00:00.000Z',
    due: '2036-11-07',
    happens: ['2036-11-03T23:00:00.000Z', '2036-11-06T23:00:00.000Z', '2036-11-09T23:00:00.000Z'],
  },
  {
    why: 'Timmen före midnatt natten efter att sommartiden har slutat',
    asked: '2036-10-26T22:00:00.000Z',
    due: '2036-11-07',
    happens: ['2036-11-03T23:00:00.000Z', '2036-11-06T23:00:00.000Z', '2036-11-09T23:00:00.000Z'],
  },
  {
    why: 'Minuten före midnatt natten efter att sommartiden har slutat',
    asked: '2036-10-26T22:59:00.000Z',
    due: '2036-11-07',
    happens: ['2036-11-03T23:00:00.000Z', '2036-11-06T23:00:00.000Z', '2036-11-09T23:00:00.000Z'],
  },
  {
    why: 'Minuten efter midnatt natten efter att sommartiden har slutat',
    asked: '2036-10-26T23:01:00.000Z',
    due: '2036-11-10',
    happens: ['2036-11-04T23:00:00.000Z', '2036-11-09T23:00:00.000Z', '2036-11-10T23:00:00.000Z'],
  },
  {
    why: 'Timmen efter midnatt natten efter att sommartiden har slutat',
    asked: '2036-10-27T00:00:00.000Z',
    due: '2036-11-10',
    happens: ['2036-11-04T23:00:00.000Z', '2036-11-09T23:00:00.000Z', '2036-11-10T23:00:00.000Z'],
  },
  {
    why: 'Jul, nyår och trettondagen',
    asked: '2036-12-19T09:00:00.000Z',
    due: '2037-01-12',
    happens: ['2037-01-06T23:00:00.000Z', '2037-01-11T23:00:00.000Z', '2037-01-12T23:00:00.000Z'],
  },
  {
    why: 'Årets sista minut',
    asked: '2036-12-31T22:59:00.000Z',
    due: '2037-01-16',
    happens: ['2037-01-12T23:00:00.000Z', '2037-01-15T23:00:00.000Z', '2037-01-18T23:00:00.000Z'],
  },
  {
    why: 'Årets första minut',
    asked: '2036-12-31T23:01:00.000Z',
    due: '2037-01-16',
    happens: ['2037-01-12T23:00:00.000Z', '2037-01-15T23:00:00.000Z', '2037-01-18T23:00:00.000Z'],
  },
  {
    why: 'En vanlig januari',
    asked: '2037-01-19T09:00:00.000Z',
    due: '2037-02-02',
    happens: ['2037-01-27T23:00:00.000Z', '2037-02-01T23:00:00.000Z', '2037-02-02T23:00:00.000Z'],
  },
  {
    why: '400 dagar senare',
    asked: '2038-02-23T09:00:00.000Z',
    due: '2038-03-09',
    happens: ['2038-03-03T23:00:00.000Z', '2038-03-08T23:00:00.000Z', '2038-03-09T23:00:00.000Z'],
  },
];

/** Nearer years, which a system whose clock only goes forward cannot be relied on to stand before. */
export const countedNear: readonly Counted[] = [
  {
    why: 'Ett år utan skottdag',
    asked: '2027-02-15T09:00:00.000Z',
    due: '2027-03-01',
    happens: ['2027-02-23T23:00:00.000Z', '2027-02-28T23:00:00.000Z', '2027-03-01T23:00:00.000Z'],
  },
  {
    why: 'Midsommarafton så sent den kan bli',
    asked: '2027-06-15T09:00:00.000Z',
    due: '2027-06-30',
    happens: ['2027-06-23T22:00:00.000Z', '2027-06-29T22:00:00.000Z', '2027-06-30T22:00:00.000Z'],
  },
  {
    why: 'Svar på skottdagen, en tisdag',
    asked: '2028-02-15T09:00:00.000Z',
    due: '2028-02-29',
    happens: ['2028-02-23T23:00:00.000Z', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
  },
];
