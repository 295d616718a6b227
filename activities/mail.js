"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.POST = void 0;
exports.post = post;
/** Inserts `$2`, letters as JSON, for dialogue `$1` at instant `$3`. */
exports.POST = `
  insert into mail (id, key, dialogue_id, person_id, address, subject, body, at)
  select gen_random_uuid(), l.key, $1::uuid, l.person_id, l.address, l.subject, l.body, $3::timestamptz
  from jsonb_to_recordset($2::jsonb) l (key text, person_id text, address text, subject text, body text)
  on conflict (key) do nothing`;
/** Into the local mailbox. Returns how many had not been posted before. */
async function post(on, dialogueId, letters, at) {
    if (letters.length === 0)
        return 0;
    const { rowCount } = await on.query(exports.POST, [dialogueId, JSON.stringify(letters), at]);
    return rowCount ?? 0;
}
