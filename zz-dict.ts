import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { expandAlternatives } from './server/src/core/terminology/wording.ts';
import { createTermRecognizer } from './server/src/core/review/recognizeTerms.ts';
import { inflectEnglish } from './server/src/core/language/english/inflect.ts';
import { replaceInEnglish } from './server/src/core/language/english/replace.ts';
import { tokenize } from './server/src/core/language/tokenize.ts';
const files = globSync(['dictionaries/*/*.yaml','!dictionaries/contexts/*']);
const concepts = new Map<string, any>();
for (const f of files) { try { const c = parse(readFileSync(f,'utf8')); concepts.set(c.concept, c); } catch (e) { console.log('bad', f); } }
const gr=(t:any)=>({partOfSpeech:t['part-of-speech'],number:t.number,head:t.head,forms:t.forms});
const designations:any[]=[];
const rec=(c:any):any[]=>{ const own=(c.en??[]).filter((t:any)=>/preferred|admitted/.test(t.status)); return own.length||!c.use?own:rec(concepts.get(c.use)??{en:[]}); };
for (const c of concepts.values()) for (const t of c.en??[]) { const ws=[t.term,...(t.also??[])].flatMap(expandAlternatives); for(const w of ws) designations.push({phrase:inflectEnglish(w,gr(t)),role:{kind:'term',concept:c,term:t}}); for (const w of t['unless-in']??[]) for (const x of expandAlternatives(w)) designations.push({phrase:inflectEnglish(x,{}),role:{kind:'name'}}); }
const recog=createTermRecognizer(designations);
const apply=(text:string,edits:any)=>{let r=text; for(const e of [...edits].reverse()) r=r.slice(0,e.start)+e.text+r.slice(e.end); return r;};
let ok=0,n=0;
const known=new Map<string,any>(); for(const c of concepts.values()) for(const t of rec(c)) for (const w of [t.term,...(t.also??[])].flatMap(expandAlternatives)) known.set(w,gr(t));
for (const c of concepts.values()) for (const ex of c.examples?.en??[]) { if(!ex['instead-of']) continue; n++;
  const text=ex['instead-of']; const tokens=tokenize(text).map(t=>({...t,language:'en' as const}));
  const occ=recog.recognize(tokens,text).filter((o:any)=>o.designation.role.kind==='term'&&o.designation.role.concept===c&&/deprecated|superseded/.test(o.designation.role.term.status)).sort((a,b)=>(b.end-b.start)-(a.end-a.start));
  if(!occ.length){ console.log('NOMATCH',c.concept,'|',text); continue; }
  const o=occ[0]; const t=o.designation.role.term; const src=o.designation.phrase;
  const offers=t.suggest? t.suggest.flatMap((s:any)=>typeof s==='string'?[{w:s,g:{}}]:[{w:s.write,g:gr(s)}]) : (t.merges?[]:rec(c).filter((r:any)=>inflectEnglish(r.term,gr(r)).partOfSpeech===src.partOfSpeech).map((r:any)=>({w:r.term,g:gr(r)})));
  const outs=offers.flatMap((of:any)=>{ const k=known.get(of.w)??{}; const g:any={...k}; for(const [a,b] of Object.entries(of.g)) if(b!==undefined) g[a]=b; g.partOfSpeech=of.g.partOfSpeech??(of.w.startsWith('~')?'adjective':t['part-of-speech']??k.partOfSpeech); const ph=inflectEnglish(expandAlternatives(of.w)[0]??'',g); return replaceInEnglish({tokens,first:o.first,last:o.last,start:o.start,end:o.end,source:src,readings:o.readings,words:o.words,text,segmentStart:0,segmentEnd:text.length,usesYo:false} as any,ph).map(r=>({r,w:of.w})); });
  const got=outs.map((x:any)=>apply(text,x.r.edits));
  if(got[0]===ex.write) { ok++; if(process.argv[2]) console.log(outs[0].r.grade,'|',got[0]); }
  else console.log('DIFF',c.concept,'|',src.lemma,'->',offers.map((x:any)=>x.w).join(' / '),'\n  in  ',text,'\n  want',ex.write,'\n  got ',got.slice(0,3), outs.slice(0,3).map((x:any)=>x.r.grade));
}
console.log(ok+'/'+n);
