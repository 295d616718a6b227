"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.beginOccurrence = exports.conceptsDue = void 0;
const node_crypto_1 = require("node:crypto");
const tillfalle_1 = require("../src/domain/definitions/tillfalle");
const calendar_1 = require("../src/domain/lifecycle/calendar");
const faults_1 = require("./faults");
/**
 * Concepts in their season whose occurrence has not begun: none since the season was entered or gone on with, and the
 * season's last day has not passed. `sequence`: the event that began the season.
 */
const DUE = `
  select d.id, s.sequence
  from dialogue d
    cross join lateral (
      select e.sequence, e.at from dialogue_event e where e.dialogue_id = d.id
        and (e.kind = 'phase-entered' and e.detail ->> 'phase' = 'season'
          or e.kind = 'task-settled' and e.detail ->> 'task' = 'continue' and e.detail ->> 'outcome' = 'continue')
      order by e.sequence desc limit 1) s
  where d.phase = 'season' and d.ended is null and d.state ->> 'paused' is null
    and d.state #>> '{facts,season-ends}' >= $1
    and not exists (select from dialogue o where o.concept_id = d.id and o.created_at >= s.at)
  order by d.id`;
/** The concepts whose next occurrence is to begin, by id. */
const conceptsDue = ({ pool, clock }) => async () => {
    const { rows } = await pool.query(DUE, [(0, calendar_1.localDate)(await clock.now())]);
    return rows.map(({ id }) => id);
};
exports.conceptsDue = conceptsDue;
const CONCEPT = `
  select d.title, d.owner_id as owner, d.lead_id as lead,
    (select count(*)::int from dialogue o where o.concept_id = d.id) as earlier,
    (select hash from definition where definition_id = $2 order by version desc limit 1) as "definitionHash"
  from dialogue d where d.id = $1`;
/** Begins the season's occurrence as its lead would, once. */
const beginOccurrence = ({ pool, clock, register }) => async (conceptId) => {
    const due = await pool.query(DUE, [(0, calendar_1.localDate)(await clock.now())]);
    const season = due.rows.find(({ id }) => id === conceptId);
    if (!season)
        return; // Begun meanwhile, or the concept has ended.
    const { rows } = await pool.query(CONCEPT, [conceptId, tillfalle_1.tillfalle.id]);
    const concept = rows[0];
    if (!concept?.definitionHash)
        throw (0, faults_1.forGood)('NoDefinition');
    const { owner, lead, definitionHash } = concept;
    const key = `occurrence:${conceptId}:${season.sequence}`;
    const hash = (0, node_crypto_1.createHash)('sha256').update(key).digest('hex');
    const answer = await register.begin({
        id: uuidFrom(hash),
        title: `${concept.title}, tillfälle ${concept.earlier + 1}`,
        ...{ owner, lead, definitionHash, conceptId, initiator: 'official', personId: lead },
        idempotency: { key, requestHash: hash },
    });
    if (answer.kind === 'refused')
        throw (0, faults_1.forGood)(answer.refusal.code);
    if (answer.kind !== 'accepted')
        throw (0, faults_1.forGood)(answer.kind);
};
exports.beginOccurrence = beginOccurrence;
/** The same season is the same dialogue, however often it is begun. */
const uuidFrom = (hex) => [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
].join('-');
