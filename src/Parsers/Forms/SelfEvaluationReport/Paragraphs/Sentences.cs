namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>Cuts a paragraph into sentences, each with its full stop and the quotation mark behind it.</summary>
internal static class Sentences
{
    private const string Stops = "。！？";
    private const string Closers = "”’）)";

    public static IEnumerable<(int From, string Text)> Of(string paragraph)
    {
        for (var from = 0; from < paragraph.Length;)
        {
            var stop = paragraph.AsSpan(from).IndexOfAny(Stops);
            var end = stop < 0 ? paragraph.Length : from + stop + 1;
            while (end < paragraph.Length && Closers.Contains(paragraph[end], StringComparison.Ordinal))
                end++;
            yield return (from, paragraph[from..end]);
            from = end;
        }
    }
}
