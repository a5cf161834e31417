using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>A figure with the fact it is stored as.</summary>
/// <param name="Paragraph">The text that it stands in.</param>
/// <param name="Heading">The heading above it, or that states it; empty where there is none.</param>
internal sealed record StatedFact(Figure Figure, Fact Fact, string Paragraph, string Heading)
{
    /// <summary>A text without full stops is no sentence; what its figures would repeat of it is bounded, in characters.</summary>
    private const int MostRepeated = 2_000_000;

    private const int LongestExcerpt = 200;

    /// <summary>The facts of a paragraph; none of a table's row, which is no sentence.</summary>
    public static IEnumerable<StatedFact> Of(Passage passage, string heading)
    {
        if (passage.Paragraph.IsRow)
            yield break;
        var text = passage.Text;
        foreach (var (from, sentence) in Sentences.Of(text))
        {
            // The number of a point is none of its figures.
            var number = passage is { From: 0, Paragraph: { IsGlued: true, Label: { } label } } && from == 0 ? label.Length : 0;
            var figures = FigureReader.Read(sentence[number..]);
            if (figures.Count == 0)
                continue;
            var evidence = passage.SpansOf(from, sentence.Length).Select(s => new Evidence(null, s)).ToList();
            var whole = (long)sentence.Length * figures.Count <= MostRepeated;
            foreach (var figure in figures)
            {
                var fact = new Fact(figure.Metric, figure.Value, figure.Unit, whole ? sentence : Excerpt(sentence, figure.At));
                yield return new StatedFact(figure, fact with { Evidence = evidence }, text, heading);
            }
        }
    }

    private static string Excerpt(string sentence, int at)
    {
        var from = Math.Max(0, at - LongestExcerpt);
        return sentence.Substring(from, Math.Min(sentence.Length - from, 2 * LongestExcerpt));
    }
}
