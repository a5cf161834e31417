using System.Reflection;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest.Words;

/// <summary>words.tsv: what the program shows, in English and in Chinese.</summary>
internal static partial class Catalogue
{
    private const string Heading = "heading";
    private const string Line = "line";

    // Some messages hold several sentences, and a sentence others in its gaps; a hostile text is not taken apart without end.
    private const int Deepest = 4;

    private static readonly Lazy<ILookup<string, (string English, string Chinese)>> Words = new(Read);
    private static readonly Lazy<List<Phrase>> Phrases = new(() => [.. Words.Value[Line].Select(w => new Phrase(w.English, w.Chinese))]);

    /// <summary>The words of one sort, in the order of the file.</summary>
    public static IEnumerable<(string English, string Chinese)> Of(string sort) => Words.Value[sort];

    /// <summary>A column's heading as it is shown; itself where it has no other.</summary>
    public static string HeadingOf(string column) => Language.IsChinese ? Find(Heading, column) ?? column : column;

    /// <summary>A value as it is shown in a column: the name of a rule, the message of a finding.</summary>
    public static string ValueOf(string column, string value) => !Language.IsChinese ? value : column switch
    {
        "message" => Chinese(value),
        "kinds" => string.Join('、', value.Split(',').Select(k => Find("kind", k) ?? k)),
        _ => Find(column, value) ?? value,
    };

    /// <summary>What is said to a person, one line or several; as it is where there is no Chinese for it.</summary>
    public static string Said(string text) => Language.IsChinese ? string.Join('\n', text.Split('\n').Select(Chinese)) : text;

    private static string Chinese(string line) => InChinese(line, 0);

    private static string InChinese(string text, int depth)
    {
        if (depth > Deepest)
            return text;
        foreach (var phrase in Phrases.Value)
            if (phrase.Of(text, part => InChinese(part, depth + 1)) is { } chinese)
                return chinese;
        return Counts().IsMatch(text) ? string.Join('，', text.Split(", ").Select(c => c.Split(' ')).Select(c => $"{c[0]} {Counted(c[1])}"))
            : Counted(text);
    }

    /// <summary>What there are several of: files by their state, filings by their kind, findings by their rule.</summary>
    private static string Counted(string word) => Find("state", word) ?? Find("kind", word) ?? Find("rule", word) ?? word;

    private static string? Find(string sort, string english) =>
        Words.Value[sort].Where(w => w.English == english).Select(w => w.Chinese).FirstOrDefault();

    private static ILookup<string, (string, string)> Read()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("words.tsv")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .ToLookup(w => w[0], w => (w[1], w[2]));
    }

    // 2 duplicate, 14 succeeded
    [GeneratedRegex(@"^\d+ \S+(?:, \d+ \S+)*$")]
    private static partial Regex Counts();
}
