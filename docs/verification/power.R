# Power of paired t tests and of two one-sided tests: numbers that PowerTest holds.
#   Rscript docs/verification/power.R
options(digits=12)
for (n in c(5,12,40,200)) for (d in c(1,3,8)) cat(n,d,power.t.test(n=n,delta=d,sd=8,type="paired")$power,"\n")
cat(power.t.test(delta=3,sd=8,power=.8,type="paired")$n, power.t.test(delta=1,sd=8,power=.9,type="paired")$n, power.t.test(n=40,sd=8,power=.8,type="paired")$delta,"\n")
tost<-function(mu,D,se,df,a=.05){tc<-qt(1-a,df); f<-function(x){v<-pnorm((D-mu)/se-tc*x)-pnorm((-D-mu)/se+tc*x); v[v<0]<-0; v*2*df*x*dchisq(df*x^2,df)}
 b<-D/(se*tc); integrate(f,0,b,rel.tol=1e-12,subdivisions=2000)$value}
for(n in c(10,40,150)) cat(n,tost(0,3,8/sqrt(n),n-1),tost(1,3,8/sqrt(n),n-1),"\n")
cat(tost(log(.95),log(1.25),sqrt(2*log(1.09)/40),38),"\n")
