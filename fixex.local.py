import re,glob,sys
pairs=eval(open('/tmp/j/tagger-pairs.txt').read())
files=glob.glob('src/language/tagging/**/*.ts',recursive=True)
for a,b in pairs:
    n=0
    for f in files:
        s=open(f).read()
        if a in s: n+=1; open(f,'w').write(s.replace(a,b))
    if n!=1: print(n,a)
