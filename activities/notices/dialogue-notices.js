"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dialogueTellers = void 0;
const permission_1 = require("../../src/domain/lifecycle/permission");
const people_1 = require("../people");
const words_1 = require("./words");
const nobody = () => [];
/** Whom each event about the dialogue itself is news to. A changed plan is told to those it asks again. */
exports.dialogueTellers = {
    begun: nobody,
    'facts-recorded': nobody,
    'members-named': nobody,
    'members-added': nobody,
    'plan-changed': nobody,
    'phase-entered': nobody,
    'window-opened': (event, now) => [
        notice(event, 'collection-opened', now, {
            to: windowKeepers(event.step, now),
            subject: `${(0, words_1.titleOf)(now, event.step)} har öppnat`,
            says: 'Från och med i dag kan bidrag lämnas.',
        }),
    ],
    'window-closed': (event, now) => [
        notice(event, 'collection-closed', now, {
            to: windowKeepers(event.step, now),
            subject: `${(0, words_1.titleOf)(now, event.step)} har stängt`,
            says: 'Sista dagen har passerat. Bidrag som kommer nu tas emot och märks som sena.',
        }),
    ],
    paused: (event, now) => [
        notice(event, 'paused', now, {
            to: everyoneAtWork(now),
            subject: 'Dialogen är pausad',
            says: `Dialogen vilar till ${(0, words_1.dateInWords)(event.until)}. Svarsdagarna flyttas lika länge. Skäl: ${event.reason}`,
        }),
    ],
    resumed: (event, now) => [
        notice(event, 'resumed', now, {
            to: everyoneAtWork(now),
            subject: 'Dialogen fortsätter',
            says: `Svarsdagarna har flyttats ${event.workingDays} arbetsdagar.`,
        }),
    ],
    proposed: (event, now) => [
        notice(event, 'proposed', now, {
            to: ['coordinator'],
            subject: event.act === 'merge' ? 'Förslag: slå ihop' : 'Förslag: lämna över',
            says: `Projektledaren föreslår det, med skälet: ${event.reason}`,
        }),
    ],
    'handed-over': (event, now) => [
        notice(event, 'handed-over', now, {
            to: [`project-lead:${event.lead}`, 'coordinator'],
            subject: 'Dialogen har lämnats över',
            says: `Den nya projektledaren tar över från och med nu, med dess uppgifter. Skäl: ${event.reason}`,
        }),
    ],
    'conflict-declared': (event, now) => [
        notice(event, 'conflict-declared', now, {
            to: ['coordinator', lead(now)],
            subject: 'Jäv har anmälts',
            says: 'En person har anmält jäv och deltar inte längre i ärendet. Se till att någon annan kan svara.',
        }),
    ],
    merged: (event, now) => [
        notice(event, 'merged', now, {
            to: [lead(now), 'coordinator'],
            subject: 'Dialogen har slagits ihop med en annan',
            says: `Bidragen och skyldigheten att återkoppla följer med. Skäl: ${event.reason}`,
        }),
    ],
    ended: (event, now) => [
        notice(event, 'ended', now, {
            // Who took part in a completed dialogue has had the feedback; in any other they would never hear of it.
            to: event.as === 'completed' ? everyoneAtWork(now) : [...everyoneAtWork(now), people_1.PARTICIPANTS],
            subject: 'Dialogen är avslutad',
            says: `${(0, words_1.endingInWords)(event.as)}${event.reason === null ? '' : ` Skäl: ${event.reason}`}`,
        }),
    ],
};
function notice(event, kind, now, { to, subject, says }) {
    return {
        ...{ sequence: event.sequence, kind, to, except: event.actor },
        subject: `${subject} – ${now.title}`,
        paragraphs: [`Det gäller dialogen ”${now.title}” (${now.number}).`, says],
    };
}
const lead = ({ state }) => `project-lead:${state.lead}`;
const openKeys = ({ definition, state }) => Object.values(state.tasks)
    .filter(({ status }) => status === 'open')
    .flatMap((task) => (0, permission_1.askedOf)(definition, state, task));
const everyoneAtWork = (now) => [lead(now), 'coordinator', ...openKeys(now)];
function windowKeepers(step, now) {
    const task = now.state.tasks[step];
    return [...(task ? (0, permission_1.askedOf)(now.definition, now.state, task) : []), lead(now), 'communicator'];
}
