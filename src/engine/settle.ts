import type {Level} from '../finding.js'
import type {Verdict} from './verdict/verdict.js'

const STRENGTH: Record<Level, number> = {error: 3, warning: 2, info: 1}

/**
 * One finding for each trigger of a sentence: where several readings of the same words stand, the gravest rule wins; where words of one claim are
 * watched twice (“use … to call”), both stay, for they are two triggers. Verdicts that fell stay as well.
 */
export function settle(verdicts: Verdict[]): Verdict[] {
  const out: Verdict[] = []
  for (const verdict of verdicts) {
    if (!verdict.stands) {
      out.push(verdict)
      continue
    }
    const clash = out.findIndex(other => other.stands && other.frame!.occurrence.at === verdict.frame!.occurrence.at)
    if (clash < 0) out.push(verdict)
    else if (STRENGTH[verdict.level] > STRENGTH[out[clash]!.level]) out[clash] = verdict
  }
  // A trigger inside the span of another, graver one is a part of it: the light verb of “offer access to”.
  const standing = out.filter(verdict => verdict.stands).sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level] || widthOf(b) - widthOf(a))
  const kept: Verdict[] = []
  for (const verdict of standing) {
    // “access to supported models”: a participle before the noun only presupposes; the claim on the same words speaks.
    const presupposes = verdict.frame!.construction === 'attributive' && standing.some(other => other !== verdict && STRENGTH[other.level] >= STRENGTH[verdict.level] && other.frame!.objects.some(np => verdict.frame!.objects.includes(np)))
    if (!presupposes && !kept.some(other => swallowed(verdict, other))) kept.push(verdict)
  }
  return out.filter(verdict => !verdict.stands || kept.includes(verdict))
}

const widthOf = ({frame}: Verdict): number => frame!.to - frame!.from

// “bring access to GPT-5”, “offer calls to”: a light verb is part of the nominal's span.
function swallowed(verdict: Verdict, other: Verdict): boolean {
  const inner = verdict.frame!
  const outer = other.frame!
  const {at} = inner.occurrence
  if (outer.occurrence.at === at) return false
  if (at >= outer.from && at < outer.to) return true
  // “forwards each call to GPT-5”: a weaker word around a graver one is its carrier.
  return STRENGTH[other.level] > STRENGTH[verdict.level] && outer.occurrence.at >= inner.from && outer.occurrence.at < inner.to
}
