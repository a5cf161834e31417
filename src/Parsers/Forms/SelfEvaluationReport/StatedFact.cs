using Pipeline.Model;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A figure with the fact it is stored as.</summary>
internal sealed record StatedFact(Figure Figure, Fact Fact)
{
    public static IEnumerable<StatedFact> Of(Passage passage)
    {
        foreach (var (from, sentence) in Sentences.Of(passage.Text))
        {
            var figures = FigureReader.Read(sentence);
            if (figures.Count == 0)
                continue;
            var evidence = passage.SpansOf(from, sentence.Length).Select(s => new Evidence(null, s)).ToList();
            foreach (var figure in figures)
                yield return new StatedFact(figure, new Fact(figure.Metric, figure.Value, figure.Unit, sentence) { Evidence = evidence });
        }
    }
}
