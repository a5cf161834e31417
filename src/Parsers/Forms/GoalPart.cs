namespace Pipeline.Parsers.Forms;

/// <summary>One goal of a list, or how far it was reached.</summary>
/// <param name="Number">As printed; null for a text without numbers.</param>
/// <param name="Text">Without its number and the separator behind it.</param>
internal readonly record struct GoalPart(int? Number, string Text);
