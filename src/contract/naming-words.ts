/** As `faultWords`, where something is named: what it is goes with the answer as `params`, by the names in braces. */
export const namingWords = {
  emailTaken: 'Adressen är redan {{name}}s',
  subjectTaken: 'Inloggningen är redan {{name}}s',
  unitGoesOn: '{{name}} hör hit',
  serviceGoesOn: 'Kopplingen mellan nämnd och förvaltning: {{name}}',
  responsibilityGoesOn: 'Ansvaret för {{name}}',
  homeGoesOn: 'Rollen {{role}} har sin hemvist här',
  roleGoesOn: '{{name}} är {{role}} här',
  otherForm: 'Dialogens form är {{form}}',
  otherTier: 'Planen säger utvärderingsnivå {{tier}}',
  fileKinds: 'Filen ska vara vad dess namn säger och sluta på något av: {{extensions}}',
} as const;

export type NamingWord = keyof typeof namingWords;

export interface Naming {
  readonly message: string;
  readonly says: NamingWord;
  readonly params: Readonly<Record<string, string>>;
}

export const filledIn = (sentence: string, params: Naming['params']): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');

export const naming = (says: NamingWord, params: Naming['params']): Naming => ({
  message: filledIn(namingWords[says], params),
  says,
  params,
});
