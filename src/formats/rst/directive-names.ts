const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Directives whose content is prose. Of any other one nothing is read: code, data, generated pages. */
export const proseContent = words(`note tip warning important hint caution danger attention error admonition topic sidebar epigraph highlights
  pull-quote compound container versionadded versionchanged deprecated versionremoved seealso todo only rst-class class figure table list-table
  tab tabs tab-set tab-item dropdown card grid grid-item grid-item-card details collapse centered line-block glossary hlist parsed-literal
  rubric role-list button-ref button-link describe object confval setting option envvar program cmdoption function method attribute data exception
  property staticmethod classmethod decorator module currentmodule macro type var enum enumerator struct union concept directive role`)

/** Directives whose argument is prose, and what it is. */
export const proseArgument: Readonly<Record<string, 'heading' | 'caption' | 'paragraph'>> = {
  admonition: 'heading', topic: 'heading', sidebar: 'heading', rubric: 'heading', 'tab-item': 'heading', tab: 'heading', dropdown: 'heading',
  card: 'heading', 'grid-item-card': 'heading', table: 'caption', 'list-table': 'caption', 'csv-table': 'caption', centered: 'paragraph',
  details: 'heading', collapse: 'heading', title: 'heading', replace: 'paragraph',
}

/** Directives whose content may begin beside their name. */
export const proseBeside = words('note tip warning important hint caution danger attention error seealso todo epigraph highlights pull-quote compound')

/** Options of directives whose values people read. */
export const proseOptions = words('alt caption title name-text description subtitle')
