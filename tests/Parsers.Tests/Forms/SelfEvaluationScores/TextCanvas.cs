namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

/// <summary>Text put in places of lines, as space-aligned dumps have it.</summary>
internal sealed class TextCanvas
{
    private readonly SortedDictionary<int, char[]> _lines = [];

    public void Put(int line, params IEnumerable<(int Start, string Text)> pieces)
    {
        if (!_lines.TryGetValue(line, out var characters))
            Array.Fill(_lines[line] = characters = new char[200], ' ');
        foreach (var (start, text) in pieces)
            text.CopyTo(characters.AsSpan(start));
    }

    public override string ToString() => string.Concat(_lines.Values.Select(l => new string(l).TrimEnd() + "\n"));
}
