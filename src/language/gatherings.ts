/** Where people of a place meet, and what they wear and read there: “the Bedrock party”. */
const GATHERING = /^(?:booth|stand|stall|party|lunch|dinner|breakfast|picnic|meet-?up|meeting|reception|badge|mug|sticker|t-shirt|hoodie|poster|quiz|podcast|newsletter)s?$/

/** Whether a noun stands for a gathering or a thing of people, and so for no place of what runs somewhere. */
export const isGathering = (noun: string): boolean => GATHERING.test(noun)
