"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.requestEvaluation = void 0;
const steps_1 = require("../src/domain/lifecycle/steps");
const effect_1 = require("./effect");
const occasion_1 = require("./occasion");
const people_1 = require("./people");
const write_to_1 = require("./write-to");
const quick = [
    'Nåddes syftet?',
    'Hölls löftet till deltagarna?',
    'Vilka saknades?',
    'Gavs återkoppling, och när?',
    'En lärdom.',
];
const normal = [
    ...quick,
    'Vad svarade deltagarna i enkäten?',
    'Hur många timmar och hur mycket pengar tog det?',
    'Vad säger siffrorna om representativitet?',
    'Påverkade dialogen beslutet?',
    'Skulle ni göra den igen?',
];
const questions = {
    snabb: quick,
    normal,
    fördjupad: [
        ...normal,
        'Vad sa de intervjuade?',
        'Hur kan beslutet spåras till dialogen?',
        'Vilka effekter syns efter 6–12 månader?',
        'Hur står den sig mot tidigare dialoger?',
    ],
};
/** The three indicators that every tier shares, in words for those who took part. */
const forParticipants = [
    'Fick du veta det du behövde? (informativitet, 1–5)',
    'Kunde alla som ville vara med? (inkludering, 1–5)',
    'Tror du att det ni sa spelar roll? (inflytande, 1–5)',
];
/** The chosen tier's questions to the lead, and three questions to each participant who wants to hear of the dialogue. */
const requestEvaluation = ({ pool, definitions, clock }) => async (effect) => {
    const at = await clock.now();
    await (0, effect_1.carryOutOnce)(pool, effect, at, async (client) => {
        const occasion = await (0, occasion_1.occasionOf)(client, definitions, effect);
        const tier = tierOf(occasion);
        const about = `Det gäller dialogen ”${occasion.title}” (${occasion.number}).`;
        const sent = await (0, write_to_1.writeTo)(client, effect, at, {
            to: [(0, occasion_1.leadOf)(occasion), people_1.PARTICIPANTS],
            subject: `Utvärdering: ${occasion.title}`,
            paragraphs: ({ isStaff }) => isStaff
                ? [about, `Utvärderingsnivån är ${tier}. Frågorna:`, asList(questions[tier])]
                : [about, 'Vi vill veta hur du upplevde den:', asList(forParticipants)],
        });
        return { tier, sent };
    });
};
exports.requestEvaluation = requestEvaluation;
const asList = (each) => each.map((one) => `– ${one}`).join('\n');
/** The definition's own, or the one the plan promises. */
function tierOf({ definition, state }) {
    const own = (0, steps_1.stepsOf)(definition).find(({ record }) => record === 'evaluation')?.tier;
    const tier = own ?? state.facts['evaluation-tier'];
    return tier === 'normal' || tier === 'fördjupad' ? tier : 'snabb';
}
