using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Crash;

/// <summary>
/// Texts, PDFs, scans and archives of texts, damaged, duplicate and growing files for an inbox, the same for the same seed; and what must
/// become of each.
/// </summary>
internal sealed class MixedFiles(string inbox, Random random)
{
    private static readonly string[] Samples =
    [
        .. SampleFolder
            .Files.Where(f => f.EndsWith(".txt", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(t => !t.Contains('\uFFFD', StringComparison.Ordinal)),
    ];

    private static readonly byte[][] Pdfs =
    [
        .. SampleFolder.Files.Where(f => f.EndsWith(".pdf", StringComparison.Ordinal)).Select(File.ReadAllBytes),
    ];

    private static readonly byte[][] Scans =
    [
        .. Directory.GetFiles(Path.Combine(SampleFolder.Path, "scans"), "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    // As exports and broken copies look: a picture under a text's name, a text of NULs, a document of another kind.
    private static readonly string[] Beginnings = ["\x89PNG\r\n\x1a\n", "\0\0\0\0\0\0\0\0", "PK\x03\x04 word/"];

    private readonly Dictionary<string, byte[]> _contents = [];
    private readonly List<Task> _growing = [];
    private int _number;

    /// <summary>Name and hash of every file whose content must become filings.</summary>
    public List<(string Name, string Sha256)> Good { get; } = [];

    /// <summary>What holds good files.</summary>
    public List<(string Name, string Sha256)> Archives { get; } = [];

    public List<(string Name, string Sha256)> Damaged { get; } = [];

    public void DropRound(int texts, int pdfs, int scans, int archives, int damaged, int duplicates, int growing)
    {
        for (var i = 0; i < texts; i++)
            Good.Add(Write(Name(".txt"), Filing()));
        for (var i = 0; i < pdfs + scans; i++)
            Good.Add(Write(Name(".pdf"), Pdf(i < pdfs ? Pdfs : Scans)));
        for (var i = 0; i < archives; i++)
            DropArchive(files: random.Next(1, 8));
        for (var i = 0; i < damaged; i++)
            Damaged.Add(Write(Name(".txt"), Encoding.Latin1.GetBytes(Beginnings[random.Next(3)] + _number)));
        for (var i = 0; i < duplicates; i++)
            Good.Add(Copy(Good[random.Next(Good.Count)].Name));
        for (var i = 0; i < growing; i++)
            Good.Add(Grow(Name(".txt"), Filing()));
    }

    public Task UntilGrown() => Task.WhenAll(_growing);

    private string Name(string ending) => $"{++_number:00000}{ending}";

    private byte[] Filing() => Encoding.UTF8.GetBytes($"{Samples[random.Next(Samples.Length)]}\n填报人：第{_number}号\n");

    /// <summary>A remark after the end makes it a content of its own.</summary>
    private byte[] Pdf(byte[][] samples) => [.. samples[random.Next(samples.Length)], .. Encoding.UTF8.GetBytes($"\n% {_number}\n")];

    private (string, string) Write(string name, byte[] content)
    {
        _contents[name] = content;
        File.WriteAllBytes(Path.Combine(inbox, name), content);
        return (name, Sha256(content));
    }

    /// <summary>Its files are known by its name and theirs.</summary>
    private void DropArchive(int files)
    {
        var (archive, bytes) = (Name(".zip"), new MemoryStream());
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < files; i++)
            {
                var (name, content) = (Name(".txt"), Filing());
                using (var file = zip.CreateEntry(name).Open())
                    file.Write(content);
                _contents[$"{archive} › {name}"] = content;
                Good.Add(($"{archive} › {name}", Sha256(content)));
            }
        Archives.Add(Write(archive, bytes.ToArray()));
    }

    private (string, string) Copy(string name) => Write(Name(random.Next(2) == 0 ? ".txt" : ".dat"), _contents[name]);

    /// <summary>Written piece by piece, for longer than a file must stand still.</summary>
    private (string, string) Grow(string name, byte[] content)
    {
        _contents[name] = content;
        var pieces = content.Chunk(content.Length / random.Next(15, 40) + 1).ToList();
        // A thread of its own: a pause as long as the settle time would make a whole file of the part.
        _growing.Add(Task.Factory.StartNew(() => Append(Path.Combine(inbox, name), pieces), TaskCreationOptions.LongRunning));
        return (name, Sha256(content));
    }

    private static void Append(string path, List<byte[]> pieces)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        foreach (var piece in pieces)
        {
            file.Write(piece);
            Thread.Sleep(20);
        }
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
