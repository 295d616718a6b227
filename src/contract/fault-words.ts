/**
 * What the contract says of faults that are its own, in Swedish as the API says it. The pages have the same sentences in
 * the reader's language, by these names.
 */
export const faultWords = {
  endsBeforeItBegins: 'Slutet kommer före början',
  groupTwice: 'Gruppen står redan i listan',
  twice: 'Står redan i listan',
  noArea: 'Välj minst ett område',
  noGroup: 'Välj minst en målgrupp',
  noMethod: 'Ange minst en metod',
  noLanguage: 'Välj minst ett språk',
  noDataSet: 'Ange minst ett underlag',
  whichDialogue: 'Ange vilken dialog det gäller',
  reusedOrWhyNot: 'Ange vad som återanvänds, eller varför inget gör det',
  howYouKnow: 'Ange hur du vet att inget är gjort tidigare',
  registryNumber: 'Skriv diarienumret som KS 2026/123',
  registryNumberTaken: 'Diarienumret hör redan till en annan dialog',
  noLesson: 'Ange minst en lärdom',
  planHash: 'Ange planens sha-256',
  personId: 'Små bokstäver a–z, siffror, punkt och bindestreck',
  placeId: 'Små bokstäver a–z, siffror och understreck',
  unitId: 'Små bokstäver a–z, siffror och bindestreck',
  noSuchYear: 'Det året finns inte',
  noId: 'Inte ett giltigt id',
  section: 'Ange paragraf, till exempel § 45',
  language: 'Ange språket med två eller tre bokstäver, till exempel sv',
  groupOrArea: 'Ange en målgrupp eller ett område',
  reason: 'Motivera utfallet',
  day: 'Ange datum',
  committee: 'Ange vilken nämnd som beslutar',
} as const;
