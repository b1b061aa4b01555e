const english = /(?<![\p{L}'’])(?:the|and|of|to|with|your|our|you|we|for|from|is|are|by|that|this|it|on|at|be|can|not|now|any|all)(?![\p{L}'’])/giu
const others =
  /(?<![\p{L}'’])(?:der|die|das|und|ist|mit|ein|eine|einen|für|auf|sie|ihre|von|zu|im|den|nicht|le|la|les|des|et|est|une|un|pour|avec|vous|votre|nos|dans|sur|el|los|las|y|es|con|para|una|su|en|il|gli|che|di|per|lo|del|della|nel|het|een|van|met|voor|uw|de|do|da|os|um|uma|não|com|seu|och|är|att|på|av|ett|med|og|af|til|w|na|się|jest)(?![\p{L}'’])/giu
const latin = /\p{Script=Latin}/gu
const letters = /\p{L}/gu

/**
 * True where a text that its file marks as of another language is left out. Such marks come from the keyboard that a text was typed on, and English decks
 * are full of wrong ones: so the mark alone takes nothing out; the words have to agree with it.
 */
export function isOtherLanguage(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const all = count(letters)
  if (all > 0 && count(latin) < all / 2) return true
  return count(others) > count(english)
}

/** Whether a language tag names English, or says that there is no language to check. */
export function isEnglishTag(tag: string): boolean {
  return /^(?:en(?:-|$)|zxx|und|none|x-none|$)/i.test(tag)
}
