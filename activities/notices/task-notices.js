"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.taskTellers = void 0;
const permission_1 = require("../../src/domain/lifecycle/permission");
const role_1 = require("../../src/domain/lifecycle/role");
const steps_1 = require("../../src/domain/lifecycle/steps");
const people_1 = require("../people");
const words_1 = require("./words");
/** Whom each event about a task is news to. Claiming and releasing is desk work that nobody is told of. */
exports.taskTellers = {
    'task-opened': opened,
    'task-settled': (event, task, now) => event.actor === 'clock' ? silent(event, task, now) : answered(event, task, now),
    'task-skipped': () => [],
    'task-voided': (event, task, now) => task.status === 'void'
        ? [
            notice(event, 'no-longer-asked', task, now, {
                to: askedNow(task, now),
                says: 'Du behöver inte längre svara: frågan är inte aktuell just nu.',
            }),
        ]
        : [],
    'task-claimed': () => [],
    'task-released': () => [],
    'task-assigned': (event, task, now) => [
        notice(event, 'assigned', task, now, {
            to: [(0, people_1.person)(event.to)],
            says: `Uppgiften har lagts på dig. ${(0, words_1.dueInWords)(task)}`,
        }),
    ],
    'task-extended': (event, task, now) => [
        notice(event, 'extended', task, now, {
            to: [...askedNow(task, now), lead(now)],
            says: `Svarsdagen är flyttad till ${(0, words_1.dateInWords)(event.due)}. Skäl: ${event.reason}`,
        }),
    ],
    'task-rescheduled': (event, task, now) => [
        notice(event, 'rescheduled', task, now, {
            to: askedNow(task, now),
            says: `Ny svarsdag: ${(0, words_1.dateInWords)(event.due)}.`,
        }),
    ],
    reminded: (event, task, now) => task.status === 'open'
        ? [
            notice(event, 'reminded', task, now, {
                to: answerers(task, now),
                says: `Påminnelse. ${(0, words_1.dueInWords)(task)} ${ifNothing(task, now)}`,
            }),
        ]
        : [],
    escalated: (event, task, now) => [
        notice(event, 'escalated', task, now, {
            to: [...askedNow(task, now), lead(now)],
            says: `Svarsdagen har passerat utan svar. Frågan har gått vidare till rollen ${roleTitle(event.to)}.`,
        }),
    ],
};
function opened(event, task, now) {
    // Answered or asked anew since: then this question is no news to anyone.
    if (task.status !== 'open' || isAskedAgainLater(event, now))
        return [];
    const step = (0, steps_1.stepOf)(now.definition, task.step);
    const again = task.round > 1;
    const says = [
        ...(again ? [whatChanged(event, now)] : []),
        (0, words_1.dueInWords)(task),
        (0, words_1.possibleAnswers)(step),
        ifNothing(task, now),
    ];
    const asked = notice(event, again ? 'asked-again' : 'asked', task, now, { to: askedNow(task, now), says });
    const consulted = (step.consulted ?? []).map((party) => keyOf(party, task, now));
    if (consulted.length === 0)
        return [asked];
    const request = `Du rådfrågas: hör av dig till den som svarar. ${(0, words_1.dueInWords)(task)}`;
    return [asked, notice(event, 'consulted', task, now, { to: consulted, says: request })];
}
function answered(event, task, now) {
    const step = (0, steps_1.stepOf)(now.definition, task.step);
    const informed = (step.informed ?? []).map((party) => keyOf(party, task, now));
    const outcome = step.outcomes[event.outcome]?.title ?? event.outcome;
    const late = event.late ? ' Svaret kom efter svarsdagen.' : '';
    const reason = event.reason === null ? '' : ` Skäl: ${event.reason}`;
    const told = notice(event, 'answered', task, now, {
        to: [lead(now), ...informed],
        says: `Svar: ${outcome}.${reason}${late}`,
    });
    return [{ ...told, except: event.actor }];
}
function silent(event, task, now) {
    const outcome = (0, steps_1.stepOf)(now.definition, task.step).outcomes[event.outcome]?.title ?? event.outcome;
    const says = `Inget svar kom i tid. Det har noterats som ${outcome.toLocaleLowerCase('sv')}.`;
    return [
        notice(event, 'silence-recorded', task, now, {
            to: [...askedNow(task, now), lead(now), 'coordinator'],
            says,
        }),
    ];
}
const headings = {
    asked: 'Du ombeds svara',
    'asked-again': 'Du ombeds svara på nytt',
    consulted: 'Du rådfrågas',
    'no-longer-asked': 'Frågan är återkallad',
    answered: 'Svar har kommit',
    'silence-recorded': 'Inget svar',
    assigned: 'Uppgiften är din',
    extended: 'Ny svarsdag',
    rescheduled: 'Ny svarsdag',
    reminded: 'Påminnelse',
    escalated: 'Svar saknas',
};
// eslint-disable-next-line max-params -- event, kind, task and situation together say what it is about.
function notice(event, kind, task, now, { to, says }) {
    return {
        sequence: event.sequence,
        kind,
        to,
        subject: `${headings[kind] ?? 'Dialogen'}: ${(0, words_1.titleOf)(now, task.step)} – ${now.title}`,
        paragraphs: [(0, words_1.whatIsAsked)(now, task), ...(typeof says === 'string' ? [says] : says)],
    };
}
const isAskedAgainLater = ({ task, sequence }, { events }) => events.some((other) => other.kind === 'task-opened' && other.task === task && other.sequence > sequence);
function whatChanged({ sequence }, { events }) {
    const change = events.findLast((event) => event.kind === 'plan-changed' && event.sequence < sequence);
    return change?.kind === 'plan-changed'
        ? `Du har svarat förut, men planen har ändrats: ${(0, words_1.fieldsInWords)(change.fields)}. Därför gäller inte det svaret längre.`
        : 'Du har svarat förut, men arbetet har gått tillbaka till detta steg. Därför behövs ett nytt svar.';
}
const askedNow = (task, { definition, state }) => (0, permission_1.askedOf)(definition, state, task);
/** Whoever has taken it up, else everybody it is asked of. */
const answerers = (task, now) => task.claimedBy === null ? askedNow(task, now) : [(0, people_1.person)(task.claimedBy)];
const keyOf = (party, task, { state }) => (0, permission_1.partyKey)(party, state, task.unit);
const lead = ({ state }) => `project-lead:${state.lead}`;
const ifNothing = (task, { definition }) => (0, words_1.ifNothingIsDone)((0, steps_1.stepOf)(definition, task.step), task.due);
const roleTitle = (role) => (role in role_1.roles ? role_1.roles[role].title : role);
