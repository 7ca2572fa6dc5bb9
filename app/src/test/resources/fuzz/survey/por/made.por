ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    0000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:$@'="000000~-0000123456789000-()0{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202611226/082
6541E/GNU pspp 1.6.23J/x86_64-pc-linux-gnu61/W47/5B/70/2/ID5/4/0/5/4/0/70/1/W5/9
/3/5/9/3/70/5/FAITH5/2/0/5/2/0/C5/Faith70/2/Q15/2/0/5/2/0/838/839/CC/Do you pray
?70/2/Q25/2/0/5/2/0/AA9E17IR6IG+6J/CK/How important is it?7C/4/TOWN1/C/0/1/C/0/7
8F/4/NOTE1/8F/0/1/8F/0/88/vier    D1/5/FAITH2/1/3/Sun2/4/MoonD1/2/Q14/1/3/Yes2/2
/No38/A/Don't know39/7/RefusedD1/2/Q24/1/A/Not at all2/8/A little3/4/Much38/A/Do
n't knowD1/4/NOTE1/8F/eins                                                      
                                                                                
                                                                                
                                     3/OneE2/1E/Places and people of this file d
o not exist.O/   (Entered 22 Nov 2026)F1/1.7F/1/1/38/C/Ober        8F/eins      
                                                                                
                                                                                
                                                                                
     2/.F/2/2/3/C/Unter       8F/zwei und noch etwas mehr                       
                                                                                
                                                                                
                                                3/2/1/39/1/C/Ober        8F/    
                                                                                
                                                                                
                                                                                
           4/1.3MF/2/1/2/C/Mitte       8F/vier                                  
                                                                                
                                                                                
                                                         5/1/2/2/5/C/           
 8F/fünf                                                                       
                                                                                
                                                                                
                   ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ
