using System.Text;

namespace Pipeline.Ingest.Words;

/// <summary>The console, on which each line that has a Chinese one is said in Chinese where that is asked for.</summary>
internal sealed class SpokenLines(TextWriter console) : TextWriter
{
    // What errors begin with.
    private const string Name = "pipeline: ";

    public override Encoding Encoding => console.Encoding;

    public static void Install()
    {
        Console.SetOut(new SpokenLines(Console.Out));
        Console.SetError(new SpokenLines(Console.Error));
    }

    public override void Write(char value) => console.Write(value);

    public override void Write(string? value) => console.Write(value);

    public override void Write(char[] buffer, int index, int count) => console.Write(buffer, index, count);

    public override void WriteLine(string? value) => console.WriteLine(
        value is null ? null : value.StartsWith(Name, StringComparison.Ordinal) ? Name + Catalogue.Said(value[Name.Length..])
            : Catalogue.Said(value));

    public override void Flush() => console.Flush();
}
