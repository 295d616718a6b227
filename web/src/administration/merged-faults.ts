import { ProblemError } from '../api';
import { faultInOwnLanguage, inOwnLanguage } from '../text/own-language';

/** Several faults of one field as one sentence each after the other: a field has room for one. */
export function merged(fault: unknown): unknown {
  if (!(fault instanceof ProblemError) || fault.problem.faults === undefined) return fault;
  const { detail, faults } = fault.problem;
  const paths = [...new Set(faults.map(({ path }) => path))];
  return new ProblemError({
    ...fault.problem,
    faults: paths.map((path) => {
      const own = faults.filter((each) => each.path === path);
      const [first] = own;
      const said = own.map(faultInOwnLanguage);
      const lead = own.length > 1 && detail !== undefined ? [inOwnLanguage(detail)] : [];
      return { path, code: first?.code ?? '', message: [...lead, ...said].join('. ') };
    }),
  });
}
