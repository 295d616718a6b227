-- The short number people use of a dialogue, after its year. Gaps are allowed: a number once taken is never reused.
create sequence dialogue_number;
