import { bodyOf, nextForm, writtenForm, type WrittenForm } from './written';

const form: WrittenForm = {
  channel: 'paper',
  text: 'Mer ljus',
  language: 'sv',
  day: '2026-07-01',
  age: 17,
  sex: 'women',
  area: 'jordbro',
  dataSetId: '00000000-0000-4000-8000-000000000001',
  address: 'ada@example.se',
  wantsFeedback: true,
};

describe('a form written down by staff', () => {
  it('is sent with its day as an instant of that Swedish day, and the address apart', () => {
    expect(bodyOf(form)).toEqual({
      ...{ channel: 'paper', text: 'Mer ljus', language: 'sv', age: 17, sex: 'women', area: 'jordbro' },
      dataSetId: form.dataSetId,
      saidAt: '2026-07-01T00:00:00+01:00',
      participant: { address: 'ada@example.se', wantsFeedback: true },
    });
  });

  it('is sent without what is not filled in', () => {
    const { channel, text, language } = form;
    const bare = { channel, text, language, wantsFeedback: false, address: '', day: '' };
    expect(bodyOf(bare)).toEqual({ channel, text, language });
  });

  it('must have an address when somebody wants to know what became of it', () => {
    const { address, ...without } = form;
    expect(address).toBeDefined();
    expect(writtenForm.safeParse(without).error?.issues).toMatchObject([{ path: ['address'] }]);
  });

  it('leaves to the next one how it came, and nothing of who said it', () => {
    expect(nextForm(form)).toEqual({
      ...{ channel: 'paper', text: '', language: 'sv', day: '2026-07-01', dataSetId: form.dataSetId },
      ...{ age: '', sex: '', area: '', address: '', wantsFeedback: false },
    });
  });
});
