"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publish = void 0;
const faults_1 = require("./faults");
const publisher_1 = require("./publisher");
/**
 * Makes it public, at most once. That it is about to happen is written down first, so that whoever finds it half-done
 * knows only that it is unknown: then nothing is tried again.
 * @throws NotPublished where that is certain
 */
const publish = ({ pool, clock, publisher }) => async (publicationId) => {
    if ((await claim(pool, publicationId)) === 'published')
        return;
    try {
        await publisher.publish(publicationId);
    }
    catch (fault) {
        if (!(fault instanceof publisher_1.NotPublished))
            throw fault;
        await become(pool, publicationId, 'preparing', null);
        throw (0, faults_1.forGood)('NotPublished');
    }
    await become(pool, publicationId, 'published', await clock.now());
};
exports.publish = publish;
async function claim(pool, publicationId) {
    const claimed = await pool
        .query(`update publication set status = 'unknown' where id = $1 and status = 'preparing'`, [
        publicationId,
    ])
        .catch(() => {
        // Not even written down: nothing has been published.
        throw (0, faults_1.forGood)('NotPublished');
    });
    if (claimed.rowCount === 1)
        return 'claimed';
    const { rows } = await pool.query('select status from publication where id = $1', [
        publicationId,
    ]);
    if (rows[0]?.status === 'published')
        return 'published';
    throw (0, faults_1.forGood)(rows[0]?.status === 'unknown' ? 'OutcomeUnknown' : 'NotPublished');
}
async function become(pool, publicationId, status, at) {
    await pool.query(`update publication set status = $2, published_at = $3 where id = $1 and status = 'unknown'`, [publicationId, status, at]);
}
