using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>
/// Every question of docs/questions.md is asked of the samples as it is written there, and gives the rows that stand below it.
/// </summary>
public sealed partial class QuestionsTests(QuestionsDatabase database) : IClassFixture<QuestionsDatabase>
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "questions.md"));

    public static TheoryData<string> Questions { get; } = new(Question().Matches(Document).Select(q => q.Groups["title"].Value));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Is_answered_as_the_document_says(string title)
    {
        var question = Question().Matches(Document).Single(q => q.Groups["title"].Value == title);
        var run = Run.Pipeline([.. Words(question.Groups["command"].Value), "--format", "jsonl", "--db", database.Path]);
        Assert.True(run.ExitCode == 0, run.Errors);
        var table = question.Groups["table"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!);
        Assert.Equal(table.Skip(2), rows.Select(r => table[0].Select(c => r[c]?.ToString() ?? "").ToArray()));
    }

    [Fact]
    public void There_are_twenty_at_least_and_no_command_without_an_answer()
    {
        Assert.InRange(Questions.Count, 20, 100);
        Assert.Equal(Questions.Count, Regex.Count(Document, "^## ", RegexOptions.Multiline));
        Assert.Equal(Questions.Count, Regex.Count(Document, @"^\./pipeline ", RegexOptions.Multiline));
    }

    private static string[] Words(string command) => [.. Word().Matches(command).Select(w => w.Value.Trim('"'))];

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];

    [GeneratedRegex(
        @"^## (?<title>\d+\. .*)\n(?:\n(?!```|#).*\n)*\n```sh\n\./pipeline (?<command>[^`]*?)\n```\n\n(?<table>(?:\|.*\n)+)",
        RegexOptions.Multiline)]
    private static partial Regex Question();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
