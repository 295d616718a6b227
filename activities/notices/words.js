"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.endingInWords = exports.fieldsInWords = exports.dueInWords = exports.possibleAnswers = exports.titleOf = void 0;
exports.dateInWords = dateInWords;
exports.whatIsAsked = whatIsAsked;
exports.ifNothingIsDone = ifNothingIsDone;
const role_1 = require("../../src/domain/lifecycle/role");
const steps_1 = require("../../src/domain/lifecycle/steps");
const months = [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
];
/** A local date as one writes it: 12 december 2026. */
function dateInWords(date) {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
/** What is asked: the step, its phase, and the dialogue. */
function whatIsAsked({ definition, title, number }, task) {
    const { step, phase } = (0, steps_1.placeOf)(definition, task.step);
    const where = phase === null ? '' : ` i skedet ${phase.title}`;
    return `Det gäller ”${step.title}”${where} i dialogen ”${title}” (${number}).`;
}
const titleOf = ({ definition }, step) => (0, steps_1.placeOf)(definition, step).step.title;
exports.titleOf = titleOf;
const possibleAnswers = (step) => `Möjliga svar: ${Object.values(step.outcomes)
    .map(({ title }) => title.toLocaleLowerCase('sv'))
    .join(', ')}.`;
exports.possibleAnswers = possibleAnswers;
const dueInWords = (task) => task.due === null ? 'Uppgiften har inget sista datum.' : `Svara senast ${dateInWords(task.due)}.`;
exports.dueInWords = dueInWords;
/** What the clock will do, in the order it will do it. */
function ifNothingIsDone(step, due) {
    const { clock } = step;
    if (!clock || due === null)
        return 'Om inget görs blir uppgiften liggande, och dialogen väntar.';
    const reminders = clock.remind.length > 0 ? `påminns du senast ${dateInWords(due)}, och ` : '';
    const escalated = `går frågan efter ${dateInWords(due)} vidare till rollen ${role_1.roles[clock.escalateTo].title}`;
    return `Om inget görs ${reminders}${escalated}.${silenceInWords(step)}`;
}
function silenceInWords({ clock, outcomes }) {
    const silence = clock?.silence;
    if (!silence)
        return '';
    const as = outcomes[silence.outcome]?.title ?? silence.outcome;
    const what = silence.consents
        ? `Tystnad räknas här som ${as.toLocaleLowerCase('sv')}`
        : `Tystnad noteras som ${as.toLocaleLowerCase('sv')} och räknas aldrig som ja`;
    return ` ${what}, ${silence.after} arbetsdagar efter sista svarsdag.`;
}
const fields = {
    question: 'frågan',
    'influence-level': 'påverkansgraden',
    area: 'området',
    period: 'perioden',
    'target-groups': 'målgrupperna',
    methods: 'metoderna',
};
const fieldsInWords = (changed) => changed.map((field) => fields[field]).join(', ');
exports.fieldsInWords = fieldsInWords;
const endings = {
    completed: 'Dialogen är genomförd, uppföljd och arkiverad.',
    withdrawn: 'Dialogen har dragits tillbaka.',
    merged: 'Dialogen har slagits ihop med en annan.',
    information: 'Frågan går inte att påverka: den hanteras som information.',
    refused: 'Dialogen fick inget uppdrag.',
    stopped: 'Dialogen har stoppats i samordningen.',
};
const endingInWords = (as) => endings[as] ?? `Dialogen är avslutad (${as}).`;
exports.endingInWords = endingInWords;
