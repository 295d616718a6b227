"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const punktdialog_1 = require("../../src/domain/definitions/punktdialog");
const dialogue_messages_1 = require("../../workflows/dialogue.messages");
const driven_1 = require("./driven");
const DAY = 86_400;
/** All of these letters, whatever else was sent. */
async function sent(dialogue, ...letters) {
    const all = await (0, driven_1.eventually)(() => dialogue.letters(), (found) => letters.every((letter) => found.includes(letter)));
    expect(all).toEqual(expect.arrayContaining([...letters]));
}
describe('a driven dialogue', () => {
    let the;
    beforeAll(async () => {
        the = await (0, driven_1.driven)([punktdialog_1.punktdialog]);
        the.startDriver();
    }, 60_000);
    afterAll(() => the.stop());
    it('asks its lead as soon as it begins', async () => {
        const dialogue = await the.begin(punktdialog_1.punktdialog);
        const letters = await (0, driven_1.eventually)(() => dialogue.letters(), (sent) => sent.includes('asked lead'));
        expect(letters).toEqual(['asked lead']);
    });
    it('asks every affected administration at once, reminds, escalates, and at last records silence', async () => {
        const dialogue = await the.begin(punktdialog_1.punktdialog);
        await dialogue.toCoordination();
        await (0, driven_1.eventually)(() => dialogue.letters(), (sent) => sent.includes('asked contact-stadsbyggnad'));
        await the.clock.forward(12 * DAY);
        await sent(dialogue, 'reminded contact-social', 'reminded contact-stadsbyggnad');
        await the.clock.forward(5 * DAY);
        await sent(dialogue, 'escalated contact-social', 'asked manager-social', 'asked manager-stadsbyggnad');
        await the.clock.forward(7 * DAY);
        await sent(dialogue, 'silence-recorded contact-social', 'silence-recorded coordinator', 'asked coordinator');
        const kinds = await dialogue.kinds();
        expect(kinds.filter((kind) => kind === 'reminded')).toHaveLength(4);
        expect(kinds.filter((kind) => kind === 'escalated')).toHaveLength(2);
    });
    it('reports where it stands and until when it sleeps', async () => {
        const dialogue = await the.begin(punktdialog_1.punktdialog);
        const report = await (0, driven_1.eventually)(() => the
            .workflow(dialogue.id)
            .query(dialogue_messages_1.reportQuery)
            .catch(() => null), (answer) => answer?.doing === 'sleeping');
        expect(report).toMatchObject({
            doing: 'sleeping',
            standing: { phase: 'plan', ended: false },
            done: [],
            failed: [],
        });
        expect(Date.parse(report?.waitingUntil ?? '')).toBeGreaterThan(Date.now());
    });
});
