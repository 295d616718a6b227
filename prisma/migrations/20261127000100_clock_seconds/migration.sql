-- How far the clock stands before real time. VOLATILE, and asked for in the list of what is selected: whoever has waited for
-- a row that was changed meanwhile, as moving the clock changes every open dialogue's, is then told what holds now, not what
-- held when the waiting began.
CREATE FUNCTION clock_seconds() RETURNS integer LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN (SELECT seconds FROM clock_offset);
END
$$;
