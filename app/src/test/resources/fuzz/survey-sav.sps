SET LOCALE='UTF-8'.
DATA LIST LIST NOTABLE /id (F4.0) w (F8.3) faith (F2.0) q1 (F2.0) q2 (F2.0) town (A12) note (A300).
BEGIN DATA
1 1.25 1 1 98 "Ober" "eins"
2 0.5 2 2 3 "Unter" "zwei und noch etwas mehr"
3 2 1 99 1 "Ober" ""
4 1.125 2 1 2 "Mitte" "vier"
5 1 2 2 5 "" "fünf"
END DATA.
WEIGHT BY w.
VARIABLE LABELS faith 'Faith' q1 'Do you pray?' q2 'How important is it?'.
VALUE LABELS faith 1 'Sun' 2 'Moon' /q1 1 'Yes' 2 'No' 98 "Don't know" 99 'Refused' /q2 1 'Not at all' 2 'A little' 3 'Much' 98 "Don't know" /note 'eins' 'One'.
MISSING VALUES q1 (98, 99) q2 (90 THRU HI) note ('vier').
VARIABLE LEVEL q2 (ORDINAL) w (SCALE).
VARIABLE ROLE /TARGET q1.
MRSETS /MCGROUP NAME=$both LABEL='Both' VARIABLES=q1 q2 /MDGROUP NAME=$tick LABEL='Tick' VARIABLES=q1 q2 VALUE=1.
VARIABLE ATTRIBUTE VARIABLES=q1 ATTRIBUTE=Card('A').
DATAFILE ATTRIBUTE ATTRIBUTE=Made('for tests').
ADD DOCUMENT 'Places and people of this file do not exist.'.
SAVE OUTFILE='bytecode.sav'.
SAVE OUTFILE='plain.sav' /UNCOMPRESSED.
SAVE OUTFILE='zlib.zsav' /ZCOMPRESSED.
EXPORT OUTFILE='made.por'.
