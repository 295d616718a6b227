import type { ReactNode } from 'react';
import type { DialogueDetail } from '../../../../src/contract/dialogue';
import type { RefusalCode } from '../../../../src/domain/lifecycle/command';
import { titled } from '../../text/titled';
import { RuleLink } from '../../ui/rule-link';
import { useWords, type Words } from '../use-words';
import { nameOf, type Verdict } from './possible';

interface RefusedListProps {
  readonly dialogue: DialogueDetail;
  readonly acts: readonly Verdict[];
  /** The row of *Vem gör vad* for answering: the task's own step. */
  readonly step?: string;
}

/** What one may not do, why not, who may, and the rule that says so. */
export function RefusedList({ dialogue, acts, step }: RefusedListProps): ReactNode {
  const { t } = useWords();
  return (
    <ul className="not-possible">
      {acts.map((verdict) => (
        <li key={verdict.act}>
          <strong>{actWord(verdict, t)}</strong>
          <span>
            {reasonWord(verdict.code, t)} {whoWord(verdict, t)}
          </span>
          <RuleLink
            definition={dialogue.definition}
            row={verdict.act === 'settle' ? (step ?? verdict.act) : verdict.act}
          >
            {t('rule')}
            <span className="vh">: {actWord(verdict, t)}</span>
          </RuleLink>
        </li>
      ))}
    </ul>
  );
}

/** Answering is called what is asked. */
const actWord = (verdict: Verdict, t: Words): string =>
  verdict.act === 'settle' ? titled(verdict.title) : t(`acts.${nameOf(verdict)}`);

const known: Readonly<Record<RefusalCode, true>> = {
  ended: true,
  'unknown-task': true,
  'not-open': true,
  'not-permitted': true,
  'conflict-of-interest': true,
  'own-work': true,
  'claimed-by-other': true,
  'not-claimed': true,
  'unknown-outcome': true,
  'reason-required': true,
  'record-required': true,
  'no-plan': true,
  'stale-plan': true,
  'nothing-changed': true,
  paused: true,
  'not-paused': true,
  'extension-used': true,
  'extension-too-long': true,
  'date-not-later': true,
  'already-declared': true,
  'unknown-target': true,
};

function reasonWord(code: string | null, t: Words): string {
  if (code === null || !Object.hasOwn(known, code)) return t('refusalOther');
  return t(`refusals.${code as RefusalCode}`);
}

/** Roles and units rather than people: the lead is named as what they are. */
function whoWord({ by, code }: Verdict, t: Words): string {
  if (code !== 'not-permitted' || by.length === 0) return '';
  const who = by.map(({ role, title, unit }) => {
    if (role === 'project-lead') return t('whoMayLead');
    const word = titled(title).toLowerCase();
    return unit ? t('whoMayIn', { role: word, unit: unit.name }) : word;
  });
  const [last, ...rest] = [...new Set(who)].reverse();
  const all = rest.length === 0 ? (last ?? '') : `${rest.reverse().join(', ')}${t('or')}${last ?? ''}`;
  return t('whoMay', { who: all });
}
