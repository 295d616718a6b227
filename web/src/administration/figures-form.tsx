import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AreaItem } from '../../../src/contract/organisation';
import { date } from '../../../src/contract/fields';
import { enterByAge, enterTotal, type PopulationFigures } from '../../../src/contract/population';
import { ProblemError } from '../api';
import { dayInMargin, figure } from '../dates/dates';
import { FaultSummary, markFaults } from '../form/faults';
import { DateField, NumberField, TextField } from '../form/inputs';
import { judgedBy } from '../form/resolver';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { Banner } from '../ui/status';
import { useSay } from '../ui/toasts';
import { bodyOf, emptyGroups, type FiguresValues, type Kind } from './figures-body';
import { GroupRows } from './group-rows';
import { KindChoice } from './kind-choice';
import { inSentence } from '../text/in-sentence';

/** What the form holds, laid as the API takes it and judged by its contract. */
const judge = (kind: Kind) => {
  const contract = kind === 'total' ? enterTotal : enterByAge;
  return z.preprocess(
    (values) => {
      const filled = values as Partial<FiguresValues>;
      return { ...bodyOf(kind, filled), countedAt: filled.countedAt, seen: null };
    },
    contract.safeExtend({ countedAt: date }),
  ) as unknown as z.ZodType<unknown, FiguresValues>;
};

interface FiguresFormProps {
  readonly area: Pick<AreaItem, 'id' | 'name'>;
  readonly day: string;
  /** What is corrected; null: figures for another day. */
  readonly replaced: PopulationFigures | null;
  readonly onClose: () => void;
}

const valuesOf = (replaced: PopulationFigures | null, day: string): FiguresValues => ({
  countedAt: replaced?.countedAt ?? day,
  source: replaced?.source ?? '',
  total: replaced?.kind === 'total' ? replaced.total : '',
  groups: replaced?.groups ?? emptyGroups,
});

/** A whole table at once, so it has the width of the page rather than a dialog's. */
export function FiguresForm({ area, day, replaced, onClose }: FiguresFormProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const [kind, setKind] = useState<Kind>(replaced?.kind ?? 'by-age');
  const form = useForm<FiguresValues>({
    resolver: judgedBy(judge(kind)),
    defaultValues: valuesOf(replaced, day) as never,
  });
  const act = useAct(keys.organisation);
  const [seen, setSeen] = useState(replaced?.version ?? null);
  const [taken, setTaken] = useState<PopulationFigures | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What opened the form has given way to it.
    heading.current?.focus();
  }, []);
  const submit = form.handleSubmit(async (values) => {
    setFailure(null);
    const { countedAt, ...body } = values;
    try {
      await act.mutateAsync({
        path: `/organisation/areas/${encodeURIComponent(area.id)}/population/${countedAt}/${kind}`,
        method: 'PUT',
        body: { ...body, seen },
      });
      say(t('population.entered', { area: inSentence(area.name) }));
      onClose();
    } catch (fault) {
      const current = currentIn(fault);
      setTaken(current);
      if (current) setSeen(current.version);
      else if (!markFaults(fault, form.setError)) setFailure(fault);
    }
  });
  const title = replaced
    ? t('population.correctTitle', { area: inSentence(area.name), day: dayInMargin(replaced.countedAt, day) })
    : t('population.enterTitle', { area: inSentence(area.name) });
  return (
    <section className="panel figures" aria-labelledby="ange">
      <header>
        <h2 id="ange" tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </header>
      <FormProvider {...form}>
        <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
          {failure === null ? <FaultSummary /> : <Failure error={failure} />}
          {taken && (
            <Banner tone="warn" live>
              <p>{t('population.taken', { total: figure(taken.total), source: taken.source })}</p>
            </Banner>
          )}
          {replaced === null && <KindChoice kind={kind} onChoose={setKind} />}
          <div className="cols">
            {replaced === null && <DateField name="countedAt" label={t('population.countedAt')} max={day} />}
            <TextField name="source" label={t('fields.source')} hint={t('population.sourceHint')} />
            {kind === 'total' && <NumberField name="total" label={t('population.people')} />}
          </div>
          {kind === 'by-age' && <GroupRows />}
          <div className="actions">
            <Button type="submit" kind="primary" busy={form.formState.isSubmitting}>
              {t('population.verb')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('population.cancel')}
            </Button>
          </div>
        </form>
      </FormProvider>
    </section>
  );
}

/** What stands already, where the API says that something does. */
function currentIn(fault: unknown): PopulationFigures | null {
  if (!(fault instanceof ProblemError) || fault.problem.code !== 'conflict') return null;
  return (fault.problem.current ?? null) as PopulationFigures | null;
}
