namespace Pipeline.Parsers.Text;

/// <summary>A run of characters that joining left as they were.</summary>
/// <param name="Start">Where it begins in the joined text.</param>
/// <param name="Shift">What is to be added for the same place in the wrapped text.</param>
internal readonly record struct Stretch(int Start, int Shift);
