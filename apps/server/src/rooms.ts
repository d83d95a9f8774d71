import { assemblyRoom } from "@splot/assembly/room";
import { deliveryRoom } from "@splot/delivery/room";
import { insightRoom } from "@splot/insight/room";
import type { Room } from "@splot/kernel/http";
import { networksRoom } from "@splot/networks/room";
import { observatoryRoomWith } from "@splot/observatory/room";
import { participationRoom } from "@splot/participation/room";
import { peopleRoomWith } from "@splot/people/room";
import { portalRoom, projectsOf, projectTitlesOf, threadOf } from "@splot/portal";
import { projectsRoom } from "@splot/projects/room";
import { strategyRoom } from "@splot/strategy/room";
import { threadRoom } from "@splot/thread/room";

const inner: readonly Room[] = [
  threadRoom,
  peopleRoomWith({ thread: threadOf, projects: projectsOf }),
  observatoryRoomWith({ projects: projectsOf, projectTitles: projectTitlesOf }),
  participationRoom,
  assemblyRoom,
  insightRoom,
  strategyRoom,
  projectsRoom,
  deliveryRoom,
  networksRoom,
];

/** Every room of the program; the portal stands before them and shows what they hold. */
export const rooms: readonly Room[] = [...inner, portalRoom(inner)];
