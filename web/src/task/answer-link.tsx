import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { possibleActsQuery } from '../queries/dialogue';

interface AnswerLinkProps {
  readonly dialogue: DialogueDetail;
  /** The task's key: `statement/socialforvaltningen`. */
  readonly task: string;
  /** A verb. */
  readonly children: ReactNode;
  /** What it is about, for who hears the link alone. */
  readonly about?: string;
}

/** The way to a task's answer, for who may give it; nothing for others, and nothing when it is not open. */
export function AnswerLink({ dialogue, task, about, children }: AnswerLinkProps): ReactNode {
  const { data } = useQuery(possibleActsQuery(dialogue.id));
  const found = data?.tasks.find(({ key }) => key === task);
  if (!found?.acts.some(({ act, permitted }) => act === 'settle' && permitted)) return null;
  return (
    <Link className="btn s" to="/dialoger/$id/uppgift/$task" params={{ id: dialogue.id, task: found.ref }}>
      {children}
      {about !== undefined && <span className="vh">: {about}</span>}
    </Link>
  );
}
