import { sexes } from '../../../src/domain/representativeness/group';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { bandIsTargeted } from '../../../src/domain/representativeness/target';
import { figure } from '../dates/dates';
import { beginning, groupName, listed, percent, type Words } from './group-name';
import { addressed, bandRows, deviations, evenness, isOutside, unknownCount } from './representation';

/** What the picture says, in words: also for those who do not see it. */
export function sentencesOf(t: Words, result: Representativeness): readonly string[] {
  const { inputs } = result;
  const groups = addressed(result);
  if (inputs.population === null) return [t('rep.noPopulation')];
  if (inputs.compared === 0) return [t('rep.nobody')];
  const { under, over } = deviations(groups);
  if (under.length + over.length === 0) return [t(`rep.${evenness(groups)}`)];
  const said = (key: 'rep.under' | 'rep.over', group: (typeof groups)[number]): string =>
    t(key, {
      group: beginning(groupName(t, group)),
      share: percent(group.share),
      population: percent(group.populationShare),
    });
  return [...under.map((group) => said('rep.under', group)), ...over.map((group) => said('rep.over', group))];
}

export const plain = (sentence: string): string => sentence.replaceAll(/<\/?1>/g, '');

/** Whom the dialogue is not for: ages where it is for neither women nor men, else the one of them. */
export function outsideOf(t: Words, { groups, inputs: { target } }: Representativeness): string {
  const names = bandRows(groups).flatMap(({ band, women, men }) => {
    const without = [women, men].filter((group) => group !== undefined && isOutside(target, group));
    if (without.length === 2) return [t(`band.${band}`)];
    return without.flatMap((group) => (group === undefined ? [] : [groupName(t, group)]));
  });
  return names.length === 0
    ? ''
    : t('rep.outsideSentence', { groups: beginning(listed(names, t('lead.and'))), count: names.length });
}

/** Ages of which the dialogue is for only some. */
export function partlyOf(t: Words, { groups, inputs: { target } }: Representativeness): string {
  const bands = bandRows(groups).filter(({ band }) =>
    sexes.some((sex) => bandIsTargeted(target, band, sex) === 'some'),
  );
  const names = bands.map(({ band }) => t(`band.${band}`));
  return names.length === 0 ? '' : t('rep.partly', { groups: listed(names, t('lead.and')) });
}

/** What the shares are of, and who is left out of them and why. */
export function basisOf(t: Words, result: Representativeness): string {
  const { participants, compared, outsideTarget, otherSex, population } = result.inputs;
  if (participants === 0) return t('rep.basisNone');
  const apart = [
    { key: 'rep.apart.outside', number: outsideTarget },
    { key: 'rep.apart.otherSex', number: otherSex },
    { key: 'rep.apart.unknown', number: unknownCount(result) },
  ] as const;
  const left = apart
    .filter(({ number }) => number > 0)
    .map(({ key, number }) => t(key, { number: figure(number) }));
  return [
    t('rep.basis', { compared: figure(compared), participants: figure(participants) }),
    left.length === 0 ? '' : t('rep.apart.said', { those: listed(left, t('lead.and')) }),
    population === null ? '' : t('rep.basisPopulation', { total: figure(population.total) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
