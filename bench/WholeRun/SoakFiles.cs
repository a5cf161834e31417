using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Bench.WholeRun;

/// <summary>Files that arrive in an inbox in all the ways they do; what was surely delivered must be found again.</summary>
internal sealed class SoakFiles(string inbox, string outside, Random random)
{
    private static readonly IReadOnlyList<string> Samples = GeneratedFilings.Samples();

    private readonly List<Task> _growing = [];
    private int _number;

    /// <summary>By hash: contents that must end in the archive.</summary>
    public HashSet<string> Good { get; } = [];

    /// <summary>By hash: contents that must end in the quarantine.</summary>
    public HashSet<string> Damaged { get; } = [];

    /// <summary>By hash: contents that were taken away or written over, perhaps before they could be read.</summary>
    public HashSet<string> Fleeting { get; } = [];

    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public void Step()
    {
        var (name, act) = random.Next(20) switch
        {
            < 10 => ("arrives", (Action)Arrive),
            < 12 => ("is damaged", Damage),
            < 14 => ("comes twice", Double),
            < 16 => ("grows", Grow),
            < 17 => ("vanishes", Vanish),
            < 18 => ("is corrected", Correct),
            < 19 => ("comes in a folder", MoveFolderIn),
            _ => ("has an unfinished name first", Rename),
        };
        act();
        Counts[name] = Counts.GetValueOrDefault(name) + 1;
    }

    public void WaitUntilGrown() => Task.WaitAll([.. _growing]);

    private void Arrive() => File.WriteAllBytes(NewPath(), Filing(Good));

    private void Damage()
    {
        var content = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"PK\x03\x04 word/{++_number}"));
        Damaged.Add(Sha256(content));
        File.WriteAllBytes(NewPath(), content);
    }

    private void Double()
    {
        var content = Filing(Good);
        File.WriteAllBytes(NewPath(), content);
        File.WriteAllBytes(NewPath(), content);
    }

    private void Grow()
    {
        var (path, content) = (NewPath(), Filing(Good));
        _growing.Add(Task.Factory.StartNew(() =>
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            foreach (var piece in content.Chunk(content.Length / 40 + 1))
            {
                file.Write(piece);
                Thread.Sleep(50);
            }
        }, TaskCreationOptions.LongRunning));
    }

    private void Vanish()
    {
        var path = NewPath();
        File.WriteAllBytes(path, Filing(Fleeting));
        Thread.Sleep(random.Next(1500));
        File.Delete(path);
    }

    private void Correct()
    {
        var path = NewPath();
        File.WriteAllBytes(path, Filing(Fleeting));
        Thread.Sleep(random.Next(1500));
        Replace(path, Filing(Good));
    }

    private void MoveFolderIn()
    {
        var folder = Directory.CreateDirectory(Path.Combine(outside, $"{++_number}")).FullName;
        for (var i = 0; i < 3; i++)
        {
            var path = Path.Combine(folder, $"{i}.txt");
            File.WriteAllBytes(path, Filing(Good));
            File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
        Directory.Move(folder, Path.Combine(inbox, Path.GetFileName(folder)));
    }

    private void Rename()
    {
        var path = NewPath();
        File.WriteAllBytes(path + ".part", Filing(Good));
        Thread.Sleep(random.Next(700));
        File.Move(path + ".part", path);
    }

    private void Replace(string path, byte[] content)
    {
        var other = Path.Combine(outside, "replacement");
        File.WriteAllBytes(other, content);
        File.Move(other, path, overwrite: true);
    }

    private string NewPath() => Path.Combine(inbox, $"{++_number}.txt");

    private byte[] Filing(HashSet<string> kind)
    {
        var content = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Samples[random.Next(Samples.Count)]}\n填报人：第{++_number}号\n"));
        kind.Add(Sha256(content));
        return content;
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
