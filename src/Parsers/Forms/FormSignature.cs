using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>What a form is recognised by: its title, or enough of the headings and labels printed on every such form.</summary>
internal sealed class FormSignature
{
    private readonly Regex _title;

    private readonly string? _kind;

    /// <param name="kind">One of <see cref="Model.FilingKind"/>: a title must be of it by its words too.</param>
    /// <inheritdoc cref="FormSignature(string, int, string[])"/>
    public FormSignature(string kind, string name, int marksNeeded, params string[] marks)
        : this(name, marksNeeded, marks) => _kind = kind;

    /// <param name="name">A pattern of the form's name as titles print it, without white space.</param>
    /// <param name="marksNeeded">How many of the marks must be there, under a title too.</param>
    /// <param name="marks">Headings and labels, without white space.</param>
    public FormSignature(string name, int marksNeeded, params string[] marks)
    {
        _title = new Regex(
            $@"^(?:附件\d*[：:]?)?(?<title>(?<head>[^。；]{{0,60}}?)(?:{name})(?<tail>[（(][^（()）]{{1,20}}[)）])?)$",
            RegexOptions.CultureInvariant);
        Marks = marks;
        MarksNeeded = marksNeeded;
    }

    public IReadOnlyList<string> Marks { get; }

    public int MarksNeeded { get; }

    /// <summary>Whether the lines above the one that names the form belong to the title. Above a table they may be fields.</summary>
    public bool TitleMayBeginAbove { get; init; }

    /// <summary>Whether a title that stands again is the head of a page. A table's begins another form of the kind.</summary>
    public bool IsRunningHead { get; init; }

    public bool IsOfTable => _kind is not null;

    /// <summary>The title that a line holds; what names another kind is none.</summary>
    public Match MatchTitle(string line)
    {
        var text = Squeeze.Text(line);
        // Most lines are settled so, and the pattern of a name tries every beginning.
        if (_kind is not null && !TitleWords.MayName(text))
            return Match.Empty;
        var match = _title.Match(text);
        return match.Success && _kind is not null && TitleWords.KindOf(match.Groups["title"].Value) != _kind ? Match.Empty : match;
    }

    /// <summary>Whether a part prints what the readers of dumps of this form know it by.</summary>
    public bool Knows(FormPart part) => CountMarks(Text(part)) >= MarksNeeded;

    /// <summary>Whether a part prints all of them.</summary>
    public bool IsComplete(FormPart part) => CountMarks(Text(part)) == Marks.Count;

    private static string Text(FormPart part) => string.Concat(part.Lines.Select(l => Squeeze.Text(l.Text)));

    /// <summary>How many of the form's marks a text without white space shows.</summary>
    public int CountMarks(string squeezed) => Marks.Count(m => squeezed.Contains(m, StringComparison.Ordinal));
}
