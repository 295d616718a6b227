-- Whose roles a person may act in on a day: their own, and those of everyone they are deputy for that day, narrowed as
-- the deputyship says. A deputy passes nothing on: what was lent is not lent again.
CREATE FUNCTION authorities(person text, day date) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    jsonb_agg(jsonb_build_object('role', role, 'unit', unit_id, 'holder', holder) ORDER BY lent, holder, role, unit_id), '[]')
  FROM (
    SELECT false AS lent, a.role, a.unit_id, a.person_id AS holder
    FROM role_assignment a
    WHERE a.person_id = authorities.person AND a.valid_from <= day AND coalesce(a.valid_to >= day, true)
    UNION
    SELECT true, a.role, a.unit_id, a.person_id
    FROM deputyship d
    JOIN person principal ON principal.id = d.principal_id AND principal.active
    JOIN role_assignment a ON a.person_id = d.principal_id
    WHERE d.deputy_id = authorities.person AND d.revoked_at IS NULL AND day BETWEEN d.valid_from AND d.valid_to
      AND coalesce(d.role = a.role, true) AND coalesce(d.unit_id = a.unit_id, true)
      AND a.valid_from <= day AND coalesce(a.valid_to >= day, true)
  ) held
  WHERE EXISTS (SELECT FROM person p WHERE p.id = authorities.person AND p.active)
$$;
